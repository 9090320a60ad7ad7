package dev.assay.core.network;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Parameter;
import java.util.List;
import java.util.function.Consumer;

/** One layer's numbers that outlive a step. */
final class LayerState {
  final LayerPlan plan;
  final Parameter[] parameters;
  final Matrix[] running;
  final List<LayerState> children;

  /**
   * @param owner name of the network's layer that this one is, or is inside of
   */
  LayerState(LayerPlan plan, String owner, long seed) {
    this.plan = plan;
    this.parameters =
        plan.trainables.stream().map(t -> parameter(t, owner, seed)).toArray(Parameter[]::new);
    this.running = plan.runnings.stream().map(LayerState::running).toArray(Matrix[]::new);
    this.children = plan.children.stream().map(c -> new LayerState(c, owner, seed)).toList();
  }

  private static Parameter parameter(LayerPlan.Trainable t, String owner, long seed) {
    Matrix value = Matrix.zeros(t.rows(), t.columns());
    t.init().fill(value, RandomStream.of(seed, Purpose.INIT, t.name()));
    return new Parameter(owner, t.name(), t.role(), value, Matrix.zeros(t.rows(), t.columns()));
  }

  private static Matrix running(LayerPlan.Running r) {
    Matrix m = Matrix.zeros(r.rows(), r.columns());
    m.fill(r.initial());
    return m;
  }

  void eachParameter(Consumer<Parameter> action) {
    for (Parameter p : parameters) {
      action.accept(p);
    }
    children.forEach(c -> c.eachParameter(action));
  }

  /** Visits this state and those inside it. */
  void each(Consumer<LayerState> action) {
    action.accept(this);
    children.forEach(c -> c.each(action));
  }
}
