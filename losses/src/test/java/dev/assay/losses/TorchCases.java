package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import dev.assay.testkit.Reference;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Outputs, targets, losses and gradients made by {@code benchmarks/reference/losses.py}. */
final class TorchCases {
  private static final int ROWS = 5;
  private final Reference reference = new Reference(TorchCases.class, "torch.csv");

  /** Makes a loss. */
  interface Maker {
    Loss make(Reduction reduction);
  }

  double number(String name) {
    return reference.number(name);
  }

  Matrix matrix(String name) {
    float[] numbers = reference.floats(name);
    return Matrix.over(numbers, ROWS, numbers.length / ROWS);
  }

  Targets.Values values(String name) {
    return new Targets.Values(matrix(name));
  }

  Targets.Labels labels(String name, int classes) {
    int[] labels = Arrays.stream(reference.numbers(name)).mapToInt(v -> (int) v).toArray();
    return new Targets.Labels(labels, classes);
  }

  /** Compares with the numbers stored for a loss, whose targets are numbers. */
  void compare(String name, Maker maker) {
    compare(name, maker, values(name + " targets"), null);
  }

  /** Compares with the numbers stored for a loss. */
  void compare(String name, Maker maker, Targets targets) {
    compare(name, maker, targets, null);
  }

  /** Compares with the numbers stored for a loss of rows with weights. */
  void compare(String name, Maker maker, Targets targets, @Nullable Matrix weights) {
    Matrix outputs = matrix(name + " outputs");
    for (Reduction reduction : Reduction.values()) {
      String key = name + " " + reduction.name().toLowerCase(Locale.ROOT);
      Loss loss = maker.make(reduction);
      loss.check(outputs.columns(), targets.shape());
      loss.checkTargets(targets);
      Matrix gradient = Matrix.zeros(outputs.rows(), outputs.columns());
      double value = new Objective(loss).evaluate(outputs, targets, weights, gradient);
      double expected = reference.number(key);
      assertThat(value).as(key).isCloseTo(expected, within(2e-7 * Math.abs(expected)));
      double[] slopes = reference.numbers(key + " gradient");
      for (int i = 0; i < slopes.length; i++) {
        assertThat((double) gradient.data()[i])
            .as("%s, gradient %d", key, i)
            .isCloseTo(slopes[i], within(2e-7 + 5e-7 * Math.abs(slopes[i])));
      }
    }
  }
}
