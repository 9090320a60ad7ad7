package dev.assay.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.kernel.Workers;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UpdaterTest {
  private static final int MANY = 40_001;

  @Test
  void threadsGiveTheSameBits() {
    float[] byOne = weightsAfterThreeSteps(1);
    assertThat(byOne[MANY - 1]).isNotEqualTo((MANY - 1) * 0.001f);
    assertThat(weightsAfterThreeSteps(2)).isEqualTo(byOne);
    assertThat(weightsAfterThreeSteps(3)).isEqualTo(byOne);
  }

  private static float[] weightsAfterThreeSteps(int threads) {
    Parameter parameter = parameter(Matrix.zeros(1, MANY));
    AtomicInteger ranges = new AtomicInteger();
    try (Workers workers = new Workers(threads)) {
      Updater updater = updater(new Velocity(false, ranges), parameter, workers);
      for (int step = 0; step < 3; step++) {
        updater.update(step, 1);
      }
    }
    assertThat(ranges).hasValue(3 * threads);
    return parameter.value().data();
  }

  @Test
  void anOptimizerThatMixesWeightsGetsThemAll() {
    AtomicInteger ranges = new AtomicInteger();
    try (Workers workers = new Workers(3)) {
      Parameter parameter = parameter(Matrix.zeros(1, MANY));
      updater(new Velocity(true, ranges), parameter, workers).update(0, 1);
    }
    assertThat(ranges).hasValue(1);
  }

  @Test
  void aPartOfAnotherMatrixIsRefused() {
    Parameter view = parameter(Matrix.zeros(2, 5).rows(1, 1));
    try (Workers workers = new Workers(1)) {
      assertThatThrownBy(() -> updater(new Velocity(false, new AtomicInteger()), view, workers))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("dense-1.weights is a part of another matrix");
    }
  }

  private static Updater updater(Optimizer optimizer, Parameter parameter, Workers workers) {
    return new Updater(
        new Trainer.Updating(optimizer, List.of(parameter), List.of(), List.of()), workers);
  }

  private static Parameter parameter(Matrix value) {
    for (int i = 0; i < value.size(); i++) {
      value.data()[value.offset() + i] = i * 0.001f;
    }
    Matrix gradient = Matrix.zeros(value.rows(), value.columns());
    Arrays.fill(gradient.data(), 0.37f);
    return new Parameter("dense-1", "dense-1.weights", Parameter.Role.WEIGHTS, value, gradient);
  }

  /** {@code v = v + w g, w = w - rate v}; counts how many ranges it is given. */
  private record Velocity(boolean mixesWeights, AtomicInteger ranges) implements Optimizer {
    @Override
    public double learningRate() {
      return 0.1;
    }

    @Override
    public int stateSlots() {
      return 1;
    }

    @Override
    public void update(
        long step, double rate, Parameter parameter, float[][] state, int from, int to) {
      ranges.incrementAndGet();
      float[] w = parameter.value().data();
      float[] g = parameter.gradient().data();
      for (int i = from; i < to; i++) {
        state[0][i] += w[i] * g[i];
        w[i] -= (float) rate * state[0][i];
      }
    }
  }
}
