package dev.assay.testkit.support;

import dev.assay.core.spi.Progress;

/** A point in a training of 100 epochs, counted in epochs. */
public record TestProgress(double time) implements Progress {
  private static final int EPOCHS = 100;
  private static final int STEPS_OF_AN_EPOCH = 10;

  @Override
  public long step() {
    return (long) (time * STEPS_OF_AN_EPOCH);
  }

  @Override
  public long steps() {
    return (long) EPOCHS * STEPS_OF_AN_EPOCH;
  }

  @Override
  public int epoch() {
    return (int) time;
  }

  @Override
  public int epochs() {
    return EPOCHS;
  }

  @Override
  public double horizon() {
    return EPOCHS;
  }

  @Override
  public double metric(String name) {
    return Double.NaN;
  }
}
