package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import dev.assay.testkit.LossContract;
import org.junit.jupiter.api.Test;

class MeanSquaredErrorTest extends LossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new MeanSquaredError(reduction);
  }

  @Override
  protected int[] columns() {
    return new int[] {1, 2, 3, 16, 17, 65};
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double sum = 0;
    for (int j = 0; j < outputs.length; j++) {
      sum += (outputs[j] - target[j]) * (outputs[j] - target[j]);
    }
    return sum / outputs.length;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 2, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.normal(rows, columns, 2, random));
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    return ((Targets.Values) targets).matrix().copy();
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e30f, 1e30f);
  }

  @Test
  void handWorked() {
    Matrix outputs = Matrix.of(new float[] {1, 2}, new float[] {3, 5});
    Targets targets = new Targets.Values(Matrix.of(new float[] {0, 4}, new float[] {3, 2}));
    Matrix gradient = Matrix.zeros(2, 2);
    Objective mean = new Objective(loss(Reduction.MEAN));
    // Rows cost (1 + 4) / 2 and (0 + 9) / 2.
    assertThat(mean.evaluate(outputs, targets, gradient)).isEqualTo(3.5);
    assertThat(mean.total()).isEqualTo(7);
    assertThat(gradient.data()).containsExactly(0.5f, -1, 0, 1.5f);
    Objective sum = new Objective(loss(Reduction.SUM));
    assertThat(sum.evaluate(outputs, targets, gradient)).isEqualTo(7);
    assertThat(gradient.data()).containsExactly(1, -2, 0, 3);
  }

  @Test
  void refusesWhatItCannotCompare() {
    Loss loss = loss(Reduction.MEAN);
    assertThatThrownBy(() -> loss.check(3, TargetShape.classes(3)))
        .hasMessage("needs numbers as targets, these are labels of 3 classes");
    assertThatThrownBy(() -> loss.check(1, TargetShape.values(2)))
        .hasMessage("needs as many outputs as target columns, got 1 outputs and 2 columns");
  }
}
