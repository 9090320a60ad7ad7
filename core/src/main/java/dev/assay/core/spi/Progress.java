package dev.assay.core.spi;

/** How far training has come. */
public interface Progress {
  /** Optimizer steps completed. */
  long step();

  /** Steps of the whole training. */
  long steps();

  /** Epochs completed. */
  int epoch();

  int epochs();

  /** The time a schedule counts in: completed epochs, or steps when it is applied per step. */
  double time();

  /** {@link #time()} at the end of training. */
  double horizon();

  /**
   * The same training as a schedule sees it that runs from one time to another: {@link #time()} is
   * 0 at {@code from} and {@link #horizon()} is {@code to - from}. The trainer's progress gives the
   * same object for the same times, so that a step allocates nothing.
   */
  default Progress part(double from, double to) {
    return new ProgressParts(this).get(from, to);
  }

  /** The last evaluated value, such as {@code validation.loss}; NaN when there is none. */
  double metric(String name);
}
