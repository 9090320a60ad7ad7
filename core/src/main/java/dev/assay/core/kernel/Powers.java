package dev.assay.core.kernel;

/**
 * Powers in double precision, the same bits everywhere and, for whole exponents, without allocation
 * (StrictMath.pow of JDK 25 makes three arrays a call).
 */
public final class Powers {
  private Powers() {}

  /**
   * {@code base^exponent} by repeated squaring, lowest bit first; the relative error is below
   * exponent * 2^-52.
   *
   * @param exponent 0 or more
   */
  public static double power(double base, long exponent) {
    if (exponent < 0) {
      throw new IllegalArgumentException("exponent " + exponent + ", expected 0 or more");
    }
    double result = 1;
    double square = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  /** {@code base^exponent}: as {@link #power(double, long)} where the exponent is whole. */
  public static double power(double base, double exponent) {
    long whole = (long) exponent;
    return whole == exponent && whole >= 0 ? power(base, whole) : StrictMath.pow(base, exponent);
  }
}
