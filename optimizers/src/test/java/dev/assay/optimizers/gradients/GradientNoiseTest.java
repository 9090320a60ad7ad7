package dev.assay.optimizers.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.testkit.GradientTransformContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientNoiseTest extends GradientTransformContract {
  private static final int MANY = 100_000;
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "noise");

  @Override
  protected GradientTransform transform() {
    return new GradientNoise(0.1, 0.55);
  }

  private static float[] noise(double fading, long step) {
    Parameter weights = Gradients.of(Role.WEIGHTS, new float[MANY]);
    Parameter bias = Gradients.of(Role.BIAS, new float[MANY]);
    new GradientNoise(0.5, fading).apply(List.of(weights, bias), RANDOM, step);
    assertThat(weights.gradient().data()).isNotEqualTo(bias.gradient().data());
    return weights.gradient().data();
  }

  private static double deviation(float... numbers) {
    double squares = 0;
    double sum = 0;
    for (float x : numbers) {
      sum += x;
      squares += (double) x * x;
    }
    // Four standard errors of the mean, and of the deviation below.
    assertThat(sum / MANY).isCloseTo(0, within(4 * 0.5 / Math.sqrt(MANY)));
    return Math.sqrt(squares / MANY);
  }

  @Test
  void noiseHasTheDeviationStatedAndFades() {
    double error = 4 / Math.sqrt(2.0 * MANY);
    assertThat(deviation(noise(0.5, 0))).isCloseTo(0.5, within(0.5 * error));
    assertThat(deviation(noise(0.5, 255))).isCloseTo(0.125, within(0.125 * error));
    assertThat(deviation(noise(0, 255))).isCloseTo(0.5, within(0.5 * error));
    assertThat(noise(0, 1)).isNotEqualTo(noise(0, 2));
  }

  @Test
  void refusesNegativeNumbers() {
    assertThatThrownBy(() -> new GradientNoise(-1, -1))
        .isInstanceOf(ParamException.class)
        .hasMessage(
            "std: got -1.0, expected a number >= 0; fading: got -1.0, expected a number >= 0");
  }
}
