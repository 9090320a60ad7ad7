package dev.assay.core.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * Computes the polynomial coefficients written into {@link FloatMath}.
 *
 * <p>Run it with {@code java core/src/test/java/dev/assay/core/kernel/Coefficients.java}. It prints
 * each polynomial as float constants, with its greatest weighted error after rounding.
 *
 * <p>Each fit is a weighted minimax fit by Remez's second algorithm on a dense grid. Coefficients
 * are then rounded to single precision one at a time, the lowest power first, and the remaining
 * ones fitted again, so that later coefficients make up for the rounding of earlier ones.
 */
final class Coefficients {
  private static final int GRID = 20_000;

  private Coefficients() {}

  public static void main(String[] arguments) {
    double half = 0.3470;
    fit(
        "EXP: (e^r - 1 - r) / r^2, error relative to e^r - 1",
        -half,
        half,
        6,
        Coefficients::expTail,
        r -> Math.abs(r) / Math.abs(1 + r * expTail(r)));
    fit(
        "LOG: (ln(1 + f) - f + f^2/2) / f^3, error relative to ln(1 + f)",
        Math.sqrt(0.5) - 1.00001,
        Math.sqrt(2) - 0.99999,
        9,
        Coefficients::logTail,
        f -> f * f / Math.abs(1 - f / 2 + f * f * logTail(f)));
    double border = 0.921875;
    fit(
        "ERF_SMALL: erf(x) / x - 1 in powers of x^2, relative error",
        0,
        border * border,
        7,
        s -> erfOverX(s) - 1,
        s -> 1 / erfOverX(s));
    fit(
        "ERF_LARGE: -ln(1 - erf(t)) / t - 1, error relative to erf(t)",
        border,
        4.0,
        7,
        t -> -StrictMath.log(erfc(t)) / t - 1,
        t -> t * erfc(t) / (1 - erfc(t)));
  }

  /** Fits and prints {@code sum c[j] x^j} so that the greatest |weight * (f - sum)| is least. */
  private static void fit(
      String name,
      double from,
      double to,
      int count,
      DoubleUnaryOperator f,
      DoubleUnaryOperator weight) {
    double[] x = new double[GRID];
    double[] w = new double[GRID];
    double[] rest = new double[GRID];
    for (int i = 0; i < GRID; i++) {
      x[i] = (from + to) / 2 - (to - from) / 2 * StrictMath.cos(Math.PI * i / (GRID - 1));
      w[i] = weight.applyAsDouble(x[i]);
      rest[i] = f.applyAsDouble(x[i]);
    }
    System.out.println(name);
    for (int j = 0; j < count; j++) {
      float rounded = (float) remez(x, w, rest, j, count)[0];
      System.out.printf(Locale.ROOT, "  c%d = %sf%n", j, Float.toHexString(rounded));
      for (int i = 0; i < GRID; i++) {
        rest[i] -= rounded * StrictMath.pow(x[i], j);
      }
    }
    double error = 0;
    for (int i = 0; i < GRID; i++) {
      error = Math.max(error, Math.abs(w[i] * rest[i]));
    }
    System.out.printf(
        Locale.ROOT, "  greatest error 2^%.2f%n", StrictMath.log(error) / StrictMath.log(2));
  }

  /** Coefficients of the powers first .. count-1. */
  private static double[] remez(double[] x, double[] w, double[] f, int first, int count) {
    int n = count - first;
    int[] at = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      at[i] = (int) Math.round((i + 0.5) / (n + 1) * (GRID - 1));
    }
    double[] c = new double[n];
    for (int round = 0; round < 60; round++) {
      c = solveAlternating(x, w, f, first, n, at);
      int[] next = extrema(x, w, f, first, c, n + 1);
      if (next.length < n + 1 || Arrays.equals(next, at)) {
        break;
      }
      at = next;
    }
    return c;
  }

  private static double[] solveAlternating(
      double[] x, double[] w, double[] f, int first, int n, int[] at) {
    double[][] rows = new double[n + 1][n + 2];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = StrictMath.pow(x[at[i]], first + j);
      }
      rows[i][n] = (i % 2 == 0 ? 1 : -1) / Math.max(w[at[i]], 1e-30);
      rows[i][n + 1] = f[at[i]];
    }
    for (int column = 0; column <= n; column++) {
      int pivot = column;
      for (int i = column; i <= n; i++) {
        pivot = Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]) ? i : pivot;
      }
      double[] swap = rows[column];
      rows[column] = rows[pivot];
      rows[pivot] = swap;
      for (int i = 0; i <= n; i++) {
        if (i != column) {
          double factor = rows[i][column] / rows[column][column];
          for (int j = column; j <= n + 1; j++) {
            rows[i][j] -= factor * rows[column][j];
          }
        }
      }
    }
    double[] c = new double[n];
    for (int j = 0; j < n; j++) {
      c[j] = rows[j][n + 1] / rows[j][j];
    }
    return c;
  }

  /** Where the error is greatest in each run of one sign; surplus runs are dropped at the ends. */
  private static int[] extrema(
      double[] x, double[] w, double[] f, int first, double[] c, int wanted) {
    int[] found = new int[GRID];
    double[] size = new double[GRID];
    int count = 0;
    double sign = 0;
    for (int i = 0; i < GRID; i++) {
      double value = 0;
      for (int j = c.length - 1; j >= 0; j--) {
        value = value * x[i] + c[j];
      }
      double error = w[i] * (f[i] - value * StrictMath.pow(x[i], first));
      if (error == 0) {
        continue;
      }
      if (Math.signum(error) != sign) {
        sign = Math.signum(error);
        count++;
        size[count - 1] = 0;
      }
      if (Math.abs(error) > size[count - 1]) {
        size[count - 1] = Math.abs(error);
        found[count - 1] = i;
      }
    }
    int start = 0;
    while (count - start > wanted) {
      if (size[start] < size[count - 1]) {
        start++;
      } else {
        count--;
      }
    }
    return Arrays.copyOfRange(found, start, count);
  }

  /** {@code 1/2 (1 + r/3 (1 + r/4 (...)))}. */
  private static double expTail(double r) {
    double sum = 0;
    for (int k = 25; k >= 2; k--) {
      sum = (sum * r + 1) / k;
    }
    return sum;
  }

  private static double logTail(double f) {
    double sum = 0;
    for (int k = 120; k >= 3; k--) {
      sum = 1.0 / k - f * sum;
    }
    return sum;
  }

  private static double erfOverX(double s) {
    double term = 1;
    double sum = 1;
    for (int k = 1; k < 60; k++) {
      term *= -s / k;
      sum += term / (2 * k + 1);
    }
    return sum * 2 / Math.sqrt(Math.PI);
  }

  private static double erfc(double t) {
    if (t < 2) {
      double term = t;
      double sum = t;
      for (int k = 1; k < 100; k++) {
        term *= 2 * t * t / (2 * k + 1);
        sum += term;
      }
      return 1 - sum * StrictMath.exp(-t * t) * 2 / Math.sqrt(Math.PI);
    }
    double fraction = 0;
    for (int k = 200; k >= 1; k--) {
      fraction = k / 2.0 / (t + fraction);
    }
    return StrictMath.exp(-t * t) / Math.sqrt(Math.PI) / (t + fraction);
  }
}
