package dev.assay.optimizers.schedules;

/** Half a period of a cosine. StrictMath's allocates an array a call, which a step may not. */
final class HalfWave {
  private static final int LAST_TERM = 17;

  private HalfWave() {}

  /**
   * {@code (1 + cos(pi x)) / 2}, from 1 at 0 to 0 at 1, within 1e-15 of its value.
   *
   * @param x from 0 to 1
   */
  static double fall(double x) {
    if (x <= 0.5) {
      double sine = sine(Math.PI / 2 * x);
      return 1 - sine * sine;
    }
    double sine = sine(Math.PI / 2 * (1 - x));
    return sine * sine;
  }

  /** The series around 0, up to a quarter of pi: the term left out is below 1e-19. */
  private static double sine(double a) {
    double sum = 1;
    for (int n = LAST_TERM; n > 1; n -= 2) {
      sum = 1 - a * a / (n * (n - 1)) * sum;
    }
    return a * sum;
  }
}
