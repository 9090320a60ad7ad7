package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Parameters;
import dev.assay.testkit.support.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What every optimizer must keep; extend it, and give the update once more in double. */
public abstract class OptimizerContract {
  private static final int ROWS = 9;
  private static final int COLUMNS = 13;
  private static final int STEPS = 20;

  protected abstract Optimizer optimizer();

  /**
   * The update of one weight by its definition.
   *
   * @param state the optimizer's numbers for this weight, to be overwritten
   * @return the new weight
   */
  protected abstract double formula(long step, double rate, double w, double g, double[] state);

  /** How far 20 steps of single precision may lead away from the formula. */
  protected double tolerance() {
    return 2e-6;
  }

  private static Parameter parameter() {
    return Parameters.of(Role.WEIGHTS, ROWS, COLUMNS, 1);
  }

  private float[][] state(int size) {
    return new float[optimizer().stateSlots()][size];
  }

  private static void gradientOf(long step, Matrix gradient) {
    gradient.copyFrom(Samples.matrix(ROWS, COLUMNS, 100 + step));
  }

  @Test
  void followsTheFormula() {
    Optimizer optimizer = optimizer();
    Parameter parameter = parameter();
    float[][] state = state(parameter.value().size());
    int n = parameter.value().size();
    double[] w = new double[n];
    Arrays.setAll(w, i -> Parameters.numbers(parameter.value())[i]);
    double[][] expectedState = new double[n][optimizer.stateSlots()];
    for (long step = 1; step <= STEPS; step++) {
      gradientOf(step, parameter.gradient());
      float[] g = Parameters.numbers(parameter.gradient());
      double rate = optimizer.learningRate() / step;
      optimizer.update(step, rate, parameter, state);
      float[] actual = Parameters.numbers(parameter.value());
      for (int i = 0; i < n; i++) {
        w[i] = formula(step, rate, w[i], g[i], expectedState[i]);
        assertThat((double) actual[i])
            .as("step %d, weight %d", step, i)
            .isCloseTo(w[i], within(tolerance()));
      }
    }
    assertThat(Parameters.isGuardIntact(parameter.value())).isTrue();
    assertThat(Parameters.isGuardIntact(parameter.gradient())).isTrue();
  }

  @Test
  void reachesTheMinimumOfAParabola() {
    Optimizer optimizer = optimizer();
    Parameter parameter = parameter();
    float[][] state = state(parameter.value().size());
    double before = squares(parameter.value());
    for (long step = 1; step <= 200; step++) {
      parameter.gradient().copyFrom(parameter.value());
      optimizer.update(step, 0.05, parameter, state);
    }
    assertThat(squares(parameter.value())).isLessThan(1e-3 * before);
  }

  private static double squares(Matrix m) {
    double sum = 0;
    for (float v : Parameters.numbers(m)) {
      sum += v * v;
    }
    return sum;
  }

  @Test
  void updatesEachWeightByItself() {
    Optimizer optimizer = optimizer();
    Parameter whole = parameter();
    Parameter cut = parameter();
    int firstRows = 4;
    Parameter[] parts = {rows(cut, 0, firstRows), rows(cut, firstRows, ROWS - firstRows)};
    float[][] wholeState = state(whole.value().size());
    float[][][] partStates = {
      state(parts[0].value().size()), state(parts[1].value().size()),
    };
    for (long step = 1; step <= 3; step++) {
      gradientOf(step, whole.gradient());
      gradientOf(step, cut.gradient());
      optimizer.update(step, 0.01, whole, wholeState);
      for (int p = 0; p < parts.length; p++) {
        optimizer.update(step, 0.01, parts[p], partStates[p]);
      }
    }
    assertThat(Parameters.numbers(cut.value())).containsExactly(Parameters.numbers(whole.value()));
  }

  private static Parameter rows(Parameter parameter, int from, int count) {
    return new Parameter(
        parameter.layer(),
        parameter.name() + "." + from,
        parameter.role(),
        parameter.value().rows(from, count),
        parameter.gradient().rows(from, count));
  }

  @Test
  void withRateZeroNothingMoves() {
    Parameter parameter = parameter();
    float[] before = Parameters.numbers(parameter.value());
    optimizer().update(1, 0, parameter, state(parameter.value().size()));
    assertThat(Parameters.numbers(parameter.value())).containsExactly(before);
  }

  @Test
  void notANumberStaysWhereItIs() {
    Optimizer optimizer = optimizer();
    Parameter parameter = parameter();
    float[][] state = state(parameter.value().size());
    parameter.gradient().data()[parameter.gradient().offset() + 5] = Float.NaN;
    optimizer.update(1, 0.01, parameter, state);
    float[] after = Parameters.numbers(parameter.value());
    for (int i = 0; i < after.length; i++) {
      assertThat(Float.isNaN(after[i])).as("weight %d", i).isEqualTo(i == 5);
    }
  }

  @Test
  void lateStepsStayFinite() {
    Parameter parameter = parameter();
    optimizer().update(1L << 40, 0.01, parameter, state(parameter.value().size()));
    for (float w : Parameters.numbers(parameter.value())) {
      assertThat(w).isFinite();
    }
  }

  @Test
  void allocatesNothing() {
    Optimizer optimizer = optimizer();
    Parameter parameter = parameter();
    float[][] state = state(parameter.value().size());
    Allocations.assertNone(() -> optimizer.update(3, 1e-6, parameter, state));
  }
}
