package dev.assay.core.train;

import dev.assay.core.spi.Progress;
import java.util.HashMap;
import java.util.Map;

/** The trainer's own record of how far it has come. */
final class TrainingProgress implements Progress {
  private final long steps;
  private final int epochs;
  private final boolean perStep;
  private final Map<String, Double> metrics = new HashMap<>();
  long step;
  int epoch;

  TrainingProgress(long steps, int epochs, boolean perStep) {
    this.steps = steps;
    this.epochs = epochs;
    this.perStep = perStep;
  }

  void remember(Map<String, Double> latest) {
    metrics.putAll(latest);
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public int epoch() {
    return epoch;
  }

  @Override
  public int epochs() {
    return epochs;
  }

  @Override
  public double time() {
    return perStep ? step : epoch;
  }

  @Override
  public double horizon() {
    return perStep ? steps : epochs;
  }

  @Override
  public double metric(String name) {
    return metrics.getOrDefault(name, Double.NaN);
  }
}
