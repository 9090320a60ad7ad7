package dev.assay.core.train;

import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import java.util.List;

/** Applies gradient transforms and the optimizer to every parameter; owns the optimizer's state. */
final class Updater {
  private final List<Parameter> parameters;
  private final List<TransformUse> transforms;
  private final Optimizer optimizer;
  private final float[][][] state;

  Updater(List<Parameter> parameters, List<TransformUse> transforms, Optimizer optimizer) {
    this.parameters = parameters;
    this.transforms = transforms;
    this.optimizer = optimizer;
    this.state = new float[parameters.size()][optimizer.stateSlots()][];
    for (int i = 0; i < state.length; i++) {
      for (int slot = 0; slot < state[i].length; slot++) {
        state[i][slot] = new float[parameters.get(i).value().size()];
      }
    }
  }

  /**
   * One step.
   *
   * @param completed steps completed before this one
   */
  void update(long completed, double factor) {
    for (int i = 0; i < transforms.size(); i++) {
      TransformUse use = transforms.get(i);
      use.transform().apply(use.parameters(), use.random(), completed);
    }
    double rate = optimizer.learningRate() * factor;
    for (int i = 0; i < parameters.size(); i++) {
      optimizer.update(completed + 1, rate, parameters.get(i), state[i]);
    }
  }
}
