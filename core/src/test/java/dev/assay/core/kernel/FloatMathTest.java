package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Errors against double precision over every 997th float, or over all of them with {@code
 * -Dassay.test.stride=1} (an hour).
 */
class FloatMathTest {
  private static final int STRIDE = Integer.getInteger("assay.test.stride", 997);

  @ParameterizedTest
  @EnumSource
  void errorIsAsStated(KernelFunction function) {
    double worst = 0;
    float at = 0;
    for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
      float x = Float.intBitsToFloat((int) bits);
      double error = Exact.ulps(function.single.of(x), function.exact.applyAsDouble(x));
      if (!(error <= worst)) {
        worst = error;
        at = x;
      }
    }
    assertThat(worst).as("greatest error in ulp, at %s", at).isLessThan(function.statedUlps);
  }

  @ParameterizedTest
  @EnumSource
  void errorIsAsStatedNearZeroAndNearOverflow(KernelFunction function) {
    for (float x :
        new float[] {
          Float.MIN_VALUE,
          Float.MIN_NORMAL,
          0x1p-25f,
          88.7228f,
          88.72284f,
          103.27f,
          103.98f,
          104.5f,
          Float.MAX_VALUE,
          Math.nextDown(1f),
          1f,
          Math.nextUp(1f),
          0.921875f,
          9.01f
        }) {
      for (float signed : new float[] {x, -x}) {
        double exact = function.exact.applyAsDouble(signed);
        assertThat(Exact.ulps(function.single.of(signed), exact))
            .as("%s(%s)", function, signed)
            .isLessThan(function.statedUlps);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void limitsAtZeroesAndInfinitiesAreExact(KernelFunction function) {
    for (float x : new float[] {0f, -0f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      assertThat(Float.floatToIntBits(function.single.of(x)))
          .as("%s(%s)", function, x)
          .isEqualTo(Float.floatToIntBits((float) function.exact.applyAsDouble(x)));
    }
    assertThat(function.single.of(Float.NaN)).isNaN();
  }

  @Test
  void knownValues() {
    assertThat(FloatMath.exp(1)).isEqualTo(2.7182817f);
    assertThat(FloatMath.exp(-100)).isEqualTo(27 * Float.MIN_VALUE);
    assertThat(FloatMath.log(Float.MIN_VALUE)).isEqualTo(-103.27893f);
    assertThat(FloatMath.erf(0.5f)).isEqualTo(0.5204999f);
    assertThat(FloatMath.sigmoid(-100)).isEqualTo(27 * Float.MIN_VALUE);
  }
}
