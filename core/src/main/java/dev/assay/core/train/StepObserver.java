package dev.assay.core.train;

import dev.assay.core.network.Network;
import dev.assay.core.network.Workspace;
import dev.assay.core.spi.RunListener;

/** A listener that also looks inside chosen steps. It must change nothing it is shown. */
public interface StepObserver extends RunListener {
  /**
   * Whether the next step is to be shown; asked before every step.
   *
   * @param step steps completed
   */
  boolean wants(long step);

  /**
   * Shows outputs and gradients, before they become a step.
   *
   * @param objective on the step's batch
   */
  void computed(long step, double objective, Network network, Workspace workspace);

  /** Shows the parameters after the step. */
  void updated(Network network);
}
