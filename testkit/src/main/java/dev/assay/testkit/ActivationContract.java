package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * What every elementwise activation promises.
 *
 * <p>An implementation states how far its float loops may be from its definition: {@link #ulps()}
 * units in the last place of the exact result plus {@link #floor()} for the value, and likewise for
 * the gradient. One with a wrong derivative on purpose overrides the tests of the derivative and
 * shows that they fail.
 */
public abstract class ActivationContract {
  private static final int[] WIDTHS = {1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 4098};
  private static final int PAD = 3;

  protected abstract ElementwiseActivation activation();

  protected abstract double ulps();

  protected abstract double floor();

  protected abstract double gradientUlps();

  protected abstract double gradientFloor();

  @Test
  protected void derivativeAgreesWithCentralDifferences() {
    double[] kinks = activation().kinks();
    for (double z = -12; z <= 12; z += 0.0371) {
      double h = 1e-5;
      double point = z;
      boolean nearKink = Arrays.stream(kinks).anyMatch(k -> Math.abs(k - point) <= h);
      if (!nearKink) {
        double difference = (activation().value(z + h) - activation().value(z - h)) / (2 * h);
        assertThat(activation().derivative(z))
            .as("derivative at %s", z)
            .isCloseTo(difference, within(1e-6 * Math.abs(difference) + 1e-9));
      }
    }
  }

  @Test
  protected void derivativeAgreesWithDifferencesOnBothSidesOfAKink() {
    for (double kink : activation().kinks()) {
      double h = 1e-6;
      for (double side : new double[] {-1, 1}) {
        double near = kink + side * h;
        double difference =
            (activation().value(near + side * h) - activation().value(near)) / (side * h);
        assertThat(activation().derivative(near + side * h / 2))
            .isCloseTo(difference, within(1e-6 * Math.abs(difference) + 1e-8));
      }
      double jump = activation().derivative(kink + h) - activation().derivative(kink - h);
      assertThat(Math.abs(jump)).as("jump of the slope at a declared kink").isGreaterThan(1e-4);
    }
  }

  @Test
  void floatLoopsAgreeWithTheDefinition() {
    float[] z = Samples.finite();
    float[] dY = new float[z.length];
    for (int i = 0; i < z.length; i++) {
      dY[i] = i % 3 - 1.25f;
    }
    float[] y = forward(z);
    float[] dZ = backward(z, y, dY);
    for (int i = 0; i < z.length; i++) {
      assertClose("f", z[i], y[i], activation().value(z[i]), ulps(), floor());
      double gradient = dY[i] * activation().derivative(z[i]);
      assertClose("gradient", z[i], dZ[i], gradient, gradientUlps(), gradientFloor());
    }
  }

  private static void assertClose(
      String what, float z, float actual, double exact, double ulps, double floor) {
    assertThat((double) actual)
        .as("%s at %s", what, z)
        .isCloseTo(exact, within(ulps * Math.ulp((float) exact) + floor));
  }

  @Test
  void infinitiesGiveTheLimits() {
    for (float z : new float[] {Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY}) {
      double limit = activation().value(z);
      double slope = activation().derivative(z);
      assertThat(limit).as("value at %s", z).isNotNaN();
      assertThat(slope).as("derivative at %s", z).isNotNaN();
      float[] y = forward(new float[] {z});
      assertThat(y[0] + 0f).as("value at %s", z).isEqualTo((float) limit + 0f);
      float dZ = backward(new float[] {z}, y, new float[] {1})[0];
      assertThat((double) dZ).as("gradient at %s", z).isCloseTo(slope, within(1e-6));
    }
  }

  @Test
  void notANumberStaysNotANumber() {
    assertThat(activation().value(Double.NaN)).isNaN();
    assertThat(forward(new float[] {Float.NaN})[0]).isNaN();
  }

  @Test
  void boundsHoldAndAreTight() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    float[] z = Samples.finite();
    float[] y = forward(z);
    for (int i = 0; i < z.length; i++) {
      double value = activation().value(z[i]);
      low = Math.min(low, value);
      high = Math.max(high, value);
      assertThat(value).isBetween(activation().lowerBound(), activation().upperBound());
      assertThat((double) y[i])
          .as("value at %s", z[i])
          .isBetween(
              activation().lowerBound() - floor() - ulps() * Math.ulp(y[i]),
              activation().upperBound() + floor() + ulps() * Math.ulp(y[i]));
    }
    assertReached(low, activation().lowerBound());
    assertReached(high, activation().upperBound());
  }

  private static void assertReached(double extreme, double bound) {
    if (Double.isInfinite(bound)) {
      assertThat(extreme * Math.signum(bound)).isGreaterThan(1e30);
    } else {
      assertThat(extreme).isCloseTo(bound, within(1e-3));
    }
  }

  @Test
  void everyWidthIsFullyWrittenAndNothingElse() {
    for (int n : WIDTHS) {
      float[] z = padded(Samples.spread(n));
      float[] dY = padded(Samples.spread(n));
      float[] y = poisoned(z.length);
      float[] dZ = poisoned(z.length);
      float[] zBefore = z.clone();
      float[] dYBefore = dY.clone();
      activation().forward(z, PAD, y, PAD, n);
      float[] yBefore = y.clone();
      activation().backward(input(z, y), PAD, y, PAD, dY, PAD, dZ, PAD, n);
      assertThat(z).as("z is read only").isEqualTo(zBefore);
      assertThat(y).as("y is read only in backward").isEqualTo(yBefore);
      assertThat(dY).as("dY is read only unless it is dZ").isEqualTo(dYBefore);
      for (float[] result : new float[][] {y, dZ}) {
        for (int i = 0; i < result.length; i++) {
          boolean inside = i >= PAD && i < PAD + n;
          assertThat(Float.isNaN(result[i])).as("width %s, element %s", n, i).isEqualTo(!inside);
        }
      }
    }
  }

  @Test
  void resultsMayOverwriteArguments() {
    for (int n : WIDTHS) {
      float[] z = Samples.spread(n);
      float[] dY = Samples.spread(n);
      float[] y = forward(z);
      float[] dZ = backward(z, y, dY);
      float[] both = z.clone();
      activation().forward(both, 0, both, 0, n);
      assertThat(both).as("y in place of z").isEqualTo(y);
      float[] gradient = dY.clone();
      activation().backward(input(z, y), 0, y, 0, gradient, 0, gradient, 0, n);
      assertThat(gradient).as("dZ in place of dY").isEqualTo(dZ);
    }
  }

  @Test
  void cuttingARangeIntoBlocksChangesNoBit() {
    int n = 4098;
    float[] z = Samples.spread(n);
    float[] y = forward(z);
    float[] dZ = backward(z, y, z);
    for (int block : new int[] {1, 7, 16, 1000, 1025}) {
      float[] yInBlocks = poisoned(n);
      float[] dZInBlocks = poisoned(n);
      for (int from = 0; from < n; from += block) {
        int m = Math.min(block, n - from);
        activation().forward(z, from, yInBlocks, from, m);
        float[] in = input(z, yInBlocks);
        activation().backward(in, from, yInBlocks, from, z, from, dZInBlocks, from, m);
      }
      assertThat(bits(yInBlocks)).isEqualTo(bits(y));
      assertThat(bits(dZInBlocks)).isEqualTo(bits(dZ));
    }
  }

  @Test
  void allocatesNothing() {
    int n = 65;
    float[] z = Samples.spread(n);
    float[] y = new float[n];
    float[] dZ = new float[n];
    ElementwiseActivation activation = activation();
    float[] in = input(z, y);
    Allocations.assertNone(() -> {
      activation.forward(z, 0, y, 0, n);
      activation.backward(in, 0, y, 0, z, 0, dZ, 0, n);
    });
  }

  private float[] input(float[] z, float[] y) {
    return activation().needsInput() ? z : y;
  }

  private float[] forward(float[] z) {
    float[] y = poisoned(z.length);
    activation().forward(z, 0, y, 0, z.length);
    return y;
  }

  private float[] backward(float[] z, float[] y, float[] dY) {
    float[] dZ = poisoned(z.length);
    activation().backward(input(z, y), 0, y, 0, dY, 0, dZ, 0, z.length);
    return dZ;
  }

  private static float[] poisoned(int n) {
    float[] result = new float[n];
    Arrays.fill(result, Float.NaN);
    return result;
  }

  private static float[] padded(float[] values) {
    float[] result = poisoned(values.length + 2 * PAD);
    System.arraycopy(values, 0, result, PAD, values.length);
    return result;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      bits[i] = Float.floatToIntBits(values[i]);
    }
    return bits;
  }
}
