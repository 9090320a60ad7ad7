package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.spi.ParamException;
import org.junit.jupiter.api.Test;

class HuberTest extends NumberLossContract {
  private static final double DELTA = 1.5;

  @Override
  protected Loss loss(Reduction reduction) {
    return new Huber(reduction, DELTA);
  }

  @Override
  protected double element(double output, double target) {
    double size = Math.abs(output - target);
    return size <= DELTA ? size * size / 2 : DELTA * size - DELTA * DELTA / 2;
  }

  @Test
  void isSquaredUpToDeltaAndLinearBeyond() {
    float[] gradient = new float[5];
    double[] losses = losses(new float[] {0, 1, -1.5f, 3.5f, -10}, new float[5], gradient);
    // 1.5^2 / 2; 1.5 (3.5 - 0.75); 1.5 (10 - 0.75).
    assertThat(losses).containsExactly(0, 0.5, 1.125, 4.125, 13.875);
    assertThat(gradient).containsExactly(0, 1, -1.5f, 1.5f, -1.5f);
  }

  @Test
  void refusesADeltaOfZero() {
    assertThatThrownBy(() -> new Huber(Reduction.MEAN, 0))
        .isInstanceOf(ParamException.class)
        .hasMessage("delta: got 0.0, expected a number > 0");
  }
}
