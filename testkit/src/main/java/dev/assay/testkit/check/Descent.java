package dev.assay.testkit.check;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.support.Parameters;
import dev.assay.testkit.support.Samples;

/** One parameter under an optimizer, with the state that belongs to it. */
final class Descent {
  static final int ROWS = 9;
  static final int COLUMNS = 13;

  private final Optimizer optimizer;
  private final Parameter parameter;
  private final float[][] state;
  private final long number;
  private long step;

  private Descent(Optimizer optimizer, Parameter parameter, long number) {
    this.optimizer = optimizer;
    this.parameter = parameter;
    this.number = number;
    state = new float[optimizer.stateSlots()][parameter.value().size()];
  }

  /** A matrix of weights between 0.5 and 1 of both signs; other ones for another number. */
  static Descent of(Optimizer optimizer, long number) {
    return new Descent(optimizer, Parameters.atStart(Role.WEIGHTS, ROWS, COLUMNS, number), number);
  }

  /** A row of given weights. */
  static Descent from(Optimizer optimizer, float... weights) {
    Matrix value = Matrix.over(weights.clone(), 1, weights.length);
    Matrix gradient = Matrix.zeros(1, weights.length);
    Parameter parameter = new Parameter("dense-1", "dense-1.0", Role.WEIGHTS, value, gradient);
    return new Descent(optimizer, parameter, 0);
  }

  /** The same weights, state and step in storage of its own. */
  Descent saved(Optimizer by) {
    Matrix value = parameter.value().copy();
    Matrix gradient = Matrix.zeros(value.rows(), value.columns());
    Descent copy =
        new Descent(
            by,
            new Parameter(parameter.layer(), parameter.name(), parameter.role(), value, gradient),
            number);
    for (int i = 0; i < state.length; i++) {
      System.arraycopy(state[i], 0, copy.state[i], 0, state[i].length);
    }
    copy.step = step;
    return copy;
  }

  /** Steps with gradients that depend on the step alone. */
  Descent steps(int count, double rate) {
    for (int i = 0; i < count; i++) {
      step(rate, gradient(step + 1));
    }
    return this;
  }

  /** The gradient of a step, of moderate numbers of both signs. */
  float[] gradient(long ofStep) {
    Matrix value = parameter.value();
    return Samples.matrix(value.rows(), value.columns(), 100 * (number + 1) + ofStep).data();
  }

  void step(double rate, float... gradient) {
    next(gradient);
    update(rate, 0, gradient.length);
  }

  /** Begins a step, of which {@link #update} does the ranges. */
  void next(float... gradient) {
    System.arraycopy(gradient, 0, parameter.gradient().data(), 0, gradient.length);
    step++;
  }

  void update(double rate, int from, int to) {
    optimizer.update(step, rate, parameter, state, from, to);
  }

  /** Pretends that many steps are over. */
  Descent at(long completed) {
    step = completed;
    return this;
  }

  float[] weights() {
    return Parameters.numbers(parameter.value());
  }

  /** A weight's place in words. */
  static String weight(int index) {
    return "weight " + index;
  }

  Parameter parameter() {
    return parameter;
  }

  float[][] state() {
    return state;
  }
}
