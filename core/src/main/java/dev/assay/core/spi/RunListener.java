package dev.assay.core.spi;

import java.util.Map;

/** Is told how a run goes. Calls come from the training thread, in order. */
public interface RunListener extends Component {
  /** Training begins. */
  default void started(Progress progress) {}

  /**
   * A step ended; called for every step, so it must be quick and allocate nothing.
   *
   * @param objective the number that was optimised, on this step's batch
   */
  default void step(Progress progress, double objective) {}

  /** An epoch ended; the metrics are those evaluated after it, in a stable order. */
  default void epoch(Progress progress, Map<String, Double> metrics) {}

  /** Training ended, for whatever reason; metrics include those of the test part. */
  default void finished(Progress progress, Map<String, Double> metrics) {}
}
