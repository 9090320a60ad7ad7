package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import org.junit.jupiter.api.Test;

class MeanAbsoluteErrorTest extends NumberLossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new MeanAbsoluteError(reduction);
  }

  @Override
  protected double element(double output, double target) {
    return Math.abs(output - target);
  }

  @Test
  void handWorked() {
    Matrix outputs = Matrix.of(new float[] {1, 2}, new float[] {3, 5});
    Targets targets = new Targets.Values(Matrix.of(new float[] {0, 4}, new float[] {3, 2}));
    Matrix gradient = Matrix.zeros(2, 2);
    // Rows cost (1 + 2) / 2 and (0 + 3) / 2.
    Objective mean = new Objective(loss(Reduction.MEAN));
    assertThat(mean.evaluate(outputs, targets, gradient)).isEqualTo(1.5);
    assertThat(gradient.data()).containsExactly(0.25f, -0.25f, 0, 0.25f);
    Objective sum = new Objective(loss(Reduction.SUM));
    assertThat(sum.evaluate(outputs, targets, gradient)).isEqualTo(3);
    assertThat(gradient.data()).containsExactly(0.5f, -0.5f, 0, 0.5f);
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThatThrownBy(() -> loss(Reduction.MEAN).check(3, TargetShape.classes(3)))
        .hasMessage("needs numbers as targets, these are labels of 3 classes");
  }
}
