package dev.assay.core.train;

import dev.assay.core.spi.Progress;
import dev.assay.core.spi.ProgressParts;
import java.util.LinkedHashMap;
import java.util.Map;

/** The trainer's own record of how far it has come. */
final class TrainingProgress implements Progress {
  private static final String METRIC = "metric.";

  private final long steps;
  private final int epochs;
  private final boolean perStep;
  private final Map<String, Double> metrics = new LinkedHashMap<>();
  private final ProgressParts parts = new ProgressParts(this);
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

  void save(Checkpoint into) {
    into.values().put("epoch", Integer.toString(epoch));
    into.values().put("step", Long.toString(step));
    metrics.forEach((name, value) -> into.values().put(METRIC + name, Double.toString(value)));
  }

  void load(Checkpoint from) {
    epoch = from.epoch();
    step = (long) from.number("step");
    from.values()
        .forEach((name, text) -> {
          if (name.startsWith(METRIC)) {
            metrics.put(name.substring(METRIC.length()), Double.parseDouble(text));
          }
        });
  }

  /** The last value of each metric, in report order. */
  Map<String, Double> metrics() {
    return metrics;
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
  public Progress part(double from, double to) {
    return parts.get(from, to);
  }

  @Override
  public double metric(String name) {
    Double value = metrics.get(name);
    return value == null ? Double.NaN : value;
  }
}
