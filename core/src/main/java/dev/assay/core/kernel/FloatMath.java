package dev.assay.core.kernel;

/** Single values of the functions of {@link Elementwise}, bit for bit the same. */
public final class FloatMath {
  private FloatMath() {}

  public static float exp(float x) {
    return (float) StrictMath.exp(x);
  }

  public static float expm1(float x) {
    return (float) StrictMath.expm1(x);
  }

  public static float log(float x) {
    return (float) StrictMath.log(x);
  }

  public static float tanh(float x) {
    return (float) StrictMath.tanh(x);
  }

  public static float sigmoid(float x) {
    return (float) (1 / (1 + StrictMath.exp(-(double) x)));
  }

  public static float softplus(float x) {
    return (float) (Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs((double) x))));
  }

  public static float erf(float x) {
    if (Math.abs(x) > 4) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    for (int k = 1; k < 100; k++) {
      term *= -(double) x * x / k;
      sum += term / (2 * k + 1);
    }
    return (float) (sum * 2 / Math.sqrt(Math.PI));
  }
}
