package dev.assay.core.random;

/**
 * Sine and cosine of parts of a full turn, to less than one unit in the last place of 1.
 *
 * <p>{@code StrictMath.sin} allocates an array at each call; these allocate nothing. The part of a
 * quarter turn is found exactly, then come the kernels of fdlibm (Sun Microsystems, k_sin.c and
 * k_cos.c, version 1.3).
 */
final class Turn {
  private static final double S1 = -0.16666666666666632;
  private static final double S2 = 0.00833333333332249;
  private static final double S3 = -1.984126982985795E-4;
  private static final double S4 = 2.7557313707070068E-6;
  private static final double S5 = -2.5050760253406863E-8;
  private static final double S6 = 1.58969099521155E-10;

  private static final double C1 = 0.0416666666666666;
  private static final double C2 = -0.001388888888887411;
  private static final double C3 = 2.480158728947673E-5;
  private static final double C4 = -2.7557314351390663E-7;
  private static final double C5 = 2.087572321298175E-9;
  private static final double C6 = -1.1359647557788195E-11;

  private Turn() {}

  /** {@code sin(2 pi v)} for v from 0 to 1. */
  static double sin(double v) {
    int quarters = quarters(v);
    double angle = angle(v, quarters);
    return signed((quarters & 1) == 0 ? sine(angle) : cosine(angle), quarters);
  }

  /** {@code cos(2 pi v)} for v from 0 to 1: the sine a quarter turn later. */
  static double cos(double v) {
    int quarters = quarters(v);
    double angle = angle(v, quarters);
    return signed((quarters & 1) == 0 ? cosine(angle) : sine(angle), quarters + 1);
  }

  /** Negative in the third and fourth quarter. */
  private static double signed(double value, int quarters) {
    return (quarters & 2) == 0 ? value : -value;
  }

  /** The nearest number of quarter turns. */
  private static int quarters(double v) {
    return (int) (4 * v + 0.5);
  }

  /** What is left beyond the quarter turns, at most pi/4 in magnitude. */
  private static double angle(double v, int quarters) {
    return 2 * Math.PI * (v - 0.25 * quarters);
  }

  private static double sine(double x) {
    double z = x * x;
    return x + x * z * (S1 + z * (S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)))));
  }

  private static double cosine(double x) {
    double z = x * x;
    double half = 0.5 * z;
    double near = 1 - half;
    double rest = z * z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
    return near + (1 - near - half + rest);
  }
}
