package dev.assay.study.statistics;

/** The standard normal distribution. */
final class Normal {
  private Normal() {}

  /**
   * The value below which the distribution has this probability, with a relative error of about
   * 1e-7: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
   * Statistics 37 (1988), PPND7.
   *
   * @param probability in (0, 1)
   */
  static double quantile(double probability) {
    double q = probability - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q
          * polynomial(r, 3.3871327179, 50.434271938, 159.29113202, 59.109374720)
          / polynomial(r, 1, 17.895169469, 78.757757664, 67.187563600);
    }
    double r = Math.sqrt(-StrictMath.log(Math.min(probability, 1 - probability)));
    double tail =
        r <= 5
            ? polynomial(r - 1.6, 1.4234372777, 2.7568153900, 1.3067284816, 0.17023821103)
                / polynomial(r - 1.6, 1, 0.73700164250, 0.12021132975, 0)
            : polynomial(r - 5, 6.6579051150, 3.0812263860, 0.42868294337, 0.017337203997)
                / polynomial(r - 5, 1, 0.24197894225, 0.012258202635, 0);
    return q < 0 ? -tail : tail;
  }

  private static double polynomial(double x, double c0, double c1, double c2, double c3) {
    return ((c3 * x + c2) * x + c1) * x + c0;
  }
}
