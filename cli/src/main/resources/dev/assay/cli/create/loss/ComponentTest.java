package {{package}};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import dev.assay.testkit.LossContract;
import org.junit.jupiter.api.Test;

class {{class}}Test extends LossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new {{class}}(reduction, 1.5);
  }

  /** The definition once more, without the gradient, written as the paper does. */
  @Override
  protected double formula(double[] outputs, double[] target) {
    double sum = 0;
    for (int j = 0; j < outputs.length; j++) {
      double difference = outputs[j] - target[j];
      sum += 1.5 * 1.5 * (Math.sqrt(1 + difference * difference / (1.5 * 1.5)) - 1);
    }
    return sum / outputs.length;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return normal(rows, columns, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(normal(rows, columns, random));
  }

  private static Matrix normal(int rows, int columns, RandomStream random) {
    Matrix m = Matrix.zeros(rows, columns);
    for (int i = 0; i < m.size(); i++) {
      m.data()[i] = (float) (2 * random.gaussian(0, i));
    }
    return m;
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    return ((Targets.Values) targets).matrix().copy();
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    Matrix m = Matrix.zeros(rows, columns);
    for (int i = 0; i < m.size(); i++) {
      m.data()[i] = i % 2 == 0 ? -1e30f : 1e30f;
    }
    return m;
  }

  @Test
  void workedByHand() {
    // A difference of 3/4 with delta 1: sqrt(1 + 9/16) - 1 = 1/4, and a slope of (3/4) / (5/4).
    Matrix gradient = Matrix.zeros(1, 1);
    double loss =
        new Objective(new {{class}}(Reduction.MEAN, 1))
            .evaluate(
                Matrix.of(new float[] {1}),
                new Targets.Values(Matrix.of(new float[] {0.25f})),
                gradient);
    assertThat(loss).isCloseTo(0.25, within(1e-15));
    assertThat(gradient.get(0, 0)).isEqualTo(0.6f);
  }
}
