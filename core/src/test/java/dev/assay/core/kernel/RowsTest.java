package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rule written out with arrays, and every length against it. */
@Tag("lanes")
class RowsTest {
  private static final int LANES = 16;

  @Test
  void sumAndDotFollowTheSixteenLaneRule() {
    for (int n = 0; n <= 130; n++) {
      float[] x = Bits.floats(n, n + 5, -1, 1);
      float[] y = Bits.floats(n + 1000, n + 5, -1, 1);
      float[] sums = new float[LANES];
      float[] dots = new float[LANES];
      for (int j = 0; j < n; j++) {
        sums[j % LANES] += x[3 + j];
        dots[j % LANES] = Math.fma(x[3 + j], y[2 + j], dots[j % LANES]);
      }
      same(Rows.sum(x, 3, n), tree(sums), "sum of " + n);
      same(Rows.dot(x, 3, y, 2, n), tree(dots), "dot of " + n);
    }
  }

  @Test
  void totalsFollowTheSameRuleInDoublePrecision() {
    for (int n = 0; n <= 70; n++) {
      float[] x = Bits.floats(n, n + 3, -1, 1);
      double[] values = new double[n];
      double[] sums = new double[LANES];
      double[] squares = new double[LANES];
      for (int j = 0; j < n; j++) {
        values[j] = x[j] / 3.0;
        sums[j % LANES] += values[j];
        squares[j % LANES] = Math.fma((double) x[3 + j], x[3 + j], squares[j % LANES]);
      }
      assertThat(Totals.sum(values, n)).isEqualTo(tree(sums));
      assertThat(Totals.sumOfSquares(x, 3, n)).isEqualTo(tree(squares));
    }
  }

  /** A fused product that rounds to -0 must keep its sign through padding. */
  @Test
  void zeroesKeepTheirSigns() {
    for (int n : Bits.SIZES) {
      float[] x = new float[n];
      float[] y = new float[n];
      Arrays.fill(x, -1e-30f);
      Arrays.fill(y, 1e-30f);
      float[] dots = new float[LANES];
      for (int j = 0; j < n; j++) {
        dots[j % LANES] = Math.fma(x[j], y[j], dots[j % LANES]);
      }
      same(Rows.dot(x, 0, y, 0, n), tree(dots), "dot of " + n);
      Arrays.fill(x, -0f);
      same(Rows.sum(x, 0, n), 0f, "sum of " + n);
      same(Rows.max(x, 0, n), n == 0 ? Float.NEGATIVE_INFINITY : -0f, "max of " + n);
    }
  }

  @Test
  void maxTakesTheGreatestAndNanWins() {
    for (int n = 1; n <= 70; n++) {
      float[] x = Bits.floats(n, n, -1, 1);
      for (int at = 0; at < n; at++) {
        float kept = x[at];
        x[at] = 2;
        same(Rows.max(x, 0, n), 2, "max of " + n);
        x[at] = Float.NaN;
        assertThat(Rows.max(x, 0, n)).isNaN();
        x[at] = kept;
      }
    }
  }

  /** What infinity less infinity is on x86. */
  @Test
  void nanWinsWithItsSignBitSet() {
    for (int n : new int[] {1, 10, 127, 128, 300}) {
      float[] x = Bits.floats(n, n, -1, 1);
      x[n / 2] = Float.intBitsToFloat(0xffc00000);
      assertThat(Rows.max(x, 0, n)).isNaN();
    }
  }

  @Test
  void theGreatestOfZerosIsThePositiveOne() {
    for (int n : new int[] {2, 10, 127, 128, 300}) {
      float[] x = new float[n];
      for (int at = 0; at < n; at++) {
        Arrays.fill(x, at % 2 == 0 ? -0f : -1f);
        x[(at + 1) % n] = -0f;
        same(Rows.max(x, 0, n), -0f, "max of " + n);
        x[at] = 0f;
        same(Rows.max(x, 0, n), 0f, "max of " + n);
        x[at] = Float.NaN;
        assertThat(Rows.max(x, 0, n)).isNaN();
      }
    }
  }

  @Test
  void softmaxIsMadeOfTheSameSteps() {
    for (int n = 0; n <= 150; n++) {
      // Exponentials of every size: of 1, of subnormal numbers and of 0.
      float[] z = Bits.floats(n, n + 4, n % 2 == 0 ? -9 : -120, 9);
      float max = Rows.max(z, 2, n);
      float[] e = new float[n];
      for (int j = 0; j < n; j++) {
        e[j] = FloatMath.exp(z[2 + j] - max);
      }
      float sum = Rows.sum(e, 0, n);
      float[] y = new float[n + 4];
      Arrays.fill(y, 77);
      Rows.softmax(z, 2, y, 3, 1, n);
      float[] inPlace = z.clone();
      Rows.softmax(inPlace, 2, inPlace, 2, 1, n);
      for (int j = 0; j < n; j++) {
        same(y[3 + j], e[j] / sum, "softmax of " + n);
        same(inPlace[2 + j], e[j] / sum, "softmax in place of " + n);
      }
      same(Rows.sumOfExponentials(z, 2, n, max), sum, "sum of exponentials of " + n);
      assertThat(y[2]).isEqualTo(77);
      assertThat(y[3 + n]).isEqualTo(77);
      assertThat(inPlace[1]).isEqualTo(z[1]);
      assertThat(inPlace[2 + n]).isEqualTo(z[2 + n]);
    }
  }

  @Test
  void softmaxOfSeveralRowsIsThatOfEach() {
    for (int n : new int[] {0, 1, 3, 10, 130, 1500}) {
      int rows = 205;
      float[] z = Bits.floats(n, rows * n + 2, -9, 9);
      float[] each = new float[rows * n + 2];
      for (int row = 0; row < rows; row++) {
        Rows.softmax(z, 1 + row * n, each, 1 + row * n, 1, n);
      }
      float[] together = new float[rows * n + 2];
      Rows.softmax(z, 1, together, 1, rows, n);
      assertThat(together).isEqualTo(each);
      each[0] = z[0];
      each[1 + rows * n] = z[1 + rows * n];
      Rows.softmax(z, 1, z, 1, rows, n);
      assertThat(z).isEqualTo(each);
    }
  }

  @Test
  void softmaxOfAWorkedRow() {
    float[] y = new float[3];
    Rows.softmax(new float[] {1000, 1001, 1002}, 0, y, 0, 1, 3);
    assertThat(y[0]).isCloseTo(0.09003057f, within(1e-6f));
    assertThat(y[1]).isCloseTo(0.24472848f, within(1e-6f));
    assertThat(y[2]).isCloseTo(0.66524094f, within(1e-6f));
  }

  private static void same(float actual, float expected, String what) {
    assertThat(Float.floatToIntBits(actual))
        .as("%s: %s against %s", what, actual, expected)
        .isEqualTo(Float.floatToIntBits(expected));
  }

  private static float tree(float[] s) {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        s[lane] += s[lane + half];
      }
    }
    return s[0];
  }

  private static double tree(double[] s) {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        s[lane] += s[lane + half];
      }
    }
    return s[0];
  }
}
