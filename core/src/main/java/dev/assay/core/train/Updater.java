package dev.assay.core.train;

import dev.assay.core.kernel.Workers;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Applies gradient transforms, the optimizer and constraints to the parameters that are trained;
 * owns the optimizer's state.
 */
final class Updater {
  /** Weights worth waking a second thread for. */
  private static final int LEAST_SHARED = 1 << 15;

  /** Parts of threads are cut at multiples of this, which no line of the cache crosses. */
  private static final int GRAIN = 1 << 10;

  private final List<Parameter> parameters;
  private final List<TransformUse> transforms;
  private final List<ConstraintUse> constraints;
  private final Optimizer optimizer;
  private final float[][][] state;
  private final Workers workers;
  private final Workers.RangeTask range = this::updateRange;

  // The update at hand.
  private long step;
  private double rate;
  private int current;

  /**
   * Makes the state.
   *
   * @throws IllegalArgumentException when a parameter does not begin at the start of its arrays
   */
  Updater(Trainer.Updating updating, Workers workers) {
    this.workers = workers;
    this.parameters = List.copyOf(updating.parameters());
    this.transforms = List.copyOf(updating.transforms());
    this.constraints = List.copyOf(updating.constraints());
    this.optimizer = updating.optimizer();
    this.state = new float[parameters.size()][optimizer.stateSlots()][];
    for (int i = 0; i < state.length; i++) {
      Parameter parameter = parameters.get(i);
      if (parameter.value().offset() != 0 || parameter.gradient().offset() != 0) {
        throw new IllegalArgumentException(parameter.name() + " is a part of another matrix");
      }
      for (int slot = 0; slot < state[i].length; slot++) {
        state[i][slot] = new float[parameters.get(i).value().size()];
      }
    }
  }

  private void updateRange(int from, int to) {
    optimizer.update(step, rate, parameters.get(current), state[current], from, to);
  }

  /** Puts the optimizer's state into a checkpoint. */
  void save(Checkpoint into) {
    each((name, values) -> into.tensors().put(name, Matrix.over(values, 1, values.length)));
  }

  /** Takes the optimizer's state from a checkpoint. */
  void load(Checkpoint from) {
    each((name, values) -> from.read(name, Matrix.over(values, 1, values.length)));
  }

  private void each(BiConsumer<String, float[]> action) {
    for (int i = 0; i < state.length; i++) {
      for (int slot = 0; slot < state[i].length; slot++) {
        action.accept("optimizer." + slot + "." + parameters.get(i).name(), state[i][slot]);
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
    step = completed + 1;
    rate = optimizer.learningRate() * factor;
    for (current = 0; current < state.length; current++) {
      int n = parameters.get(current).value().size();
      workers.split(n, n < LEAST_SHARED || optimizer.mixesWeights() ? n : GRAIN, range);
    }
    for (int i = 0; i < constraints.size(); i++) {
      ConstraintUse use = constraints.get(i);
      for (int p = 0; p < use.parameters().size(); p++) {
        use.constraint().apply(use.parameters().get(p));
      }
    }
  }
}
