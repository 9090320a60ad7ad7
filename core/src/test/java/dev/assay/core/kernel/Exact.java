package dev.assay.core.kernel;

/** The functions of {@link FloatMath} in double precision, for measuring errors. */
final class Exact {
  private Exact() {}

  static double sigmoid(double x) {
    double e = StrictMath.exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  /** A series of positive terms below 2, a continued fraction above. */
  static double erf(double x) {
    double a = Math.abs(x);
    double y = a < 2 || Double.isNaN(a) ? erfSeries(a) : 1 - erfcFraction(a);
    return Math.copySign(y, x);
  }

  private static double erfSeries(double a) {
    double term = a;
    double sum = a;
    for (int k = 1; term > sum * 1e-17; k++) {
      term *= 2 * a * a / (2 * k + 1);
      sum += term;
    }
    return sum * StrictMath.exp(-a * a) * 2 / Math.sqrt(Math.PI);
  }

  private static double erfcFraction(double a) {
    if (a > 7) {
      return 0;
    }
    double fraction = 0;
    for (int k = 80; k >= 1; k--) {
      fraction = k / 2.0 / (a + fraction);
    }
    return StrictMath.exp(-a * a) / Math.sqrt(Math.PI) / (a + fraction);
  }

  /**
   * |approximation - exact| in units of the last float place of exact, infinity counting as 2^128;
   * 0 when both are NaN.
   */
  static double ulps(float approximation, double exact) {
    if (Double.isNaN(exact)) {
      return Float.isNaN(approximation) ? 0 : Double.POSITIVE_INFINITY;
    }
    int exponent = Math.clamp(Math.getExponent(exact), Float.MIN_EXPONENT, Float.MAX_EXPONENT);
    double difference = Math.abs(finite(approximation) - finite(exact));
    return difference * Math.scalb(1.0, 23 - exponent);
  }

  private static double finite(double x) {
    return Double.isNaN(x) ? x : Math.clamp(x, -0x1p128, 0x1p128);
  }
}
