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

  /** The last evaluated value, such as {@code validation.loss}; NaN when there is none. */
  double metric(String name);
}
