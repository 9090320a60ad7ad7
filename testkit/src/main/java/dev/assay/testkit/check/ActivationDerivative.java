package dev.assay.testkit.check;

import dev.assay.core.spi.ElementwiseActivation;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Holds an activation's derivative against central differences of its values, both in double
 * precision.
 *
 * <p>Differences with steps of 1e-5 and half of it are joined so that errors of second order cancel
 * (Richardson). What is left is rounding, about 1e-10 for values near 1.
 */
public final class ActivationDerivative {
  private static final double STEP = 1e-5;
  private static final double ONE_SIDED_STEP = 1e-6;
  private static final double RELATIVE = 1e-6;
  private static final double ABSOLUTE = 1e-9;
  private static final double GRID_STEP = 0.0371;
  private static final double GRID_END = 12;
  private static final double FARTHEST = 1e3;

  private final ElementwiseActivation f;

  public ActivationDerivative(ElementwiseActivation f) {
    this.f = f;
  }

  /** A fine grid around 0, and single points up to +-1000. */
  static double[] points() {
    int n = (int) (2 * GRID_END / GRID_STEP) + 1;
    DoubleStream grid = DoubleStream.iterate(-GRID_END, z -> z + GRID_STEP).limit(n);
    DoubleStream far = DoubleStream.iterate(1.37 * GRID_END, z -> z < FARTHEST, z -> 1.37 * z);
    return DoubleStream.concat(grid, far.flatMap(z -> DoubleStream.of(-z, z))).sorted().toArray();
  }

  /** {@code (f(z + h) - f(z - h)) / 2h}; NaN where two steps disagree, as they do at a kink. */
  public double central(double z) {
    double wide = difference(z - STEP, z + STEP);
    double narrow = difference(z - STEP / 2, z + STEP / 2);
    boolean smooth = Math.abs(wide - narrow) <= 1e-3 * Math.max(1, Math.abs(narrow));
    return smooth ? (4 * narrow - wide) / 3 : Double.NaN;
  }

  private double difference(double from, double to) {
    return (f.value(to) - f.value(from)) / (to - from);
  }

  private boolean isNearKink(double z) {
    return Arrays.stream(f.kinks()).anyMatch(k -> Math.abs(k - z) <= STEP);
  }

  /** The derivative at every point where a central difference exists. */
  void smooth(Findings findings) {
    Comparison comparison = comparison(findings);
    Arrays.stream(points()).filter(z -> Math.abs(z) <= GRID_END).forEach(z -> add(comparison, z));
    // A mistake is best seen near 0.
    if (!comparison.broken()) {
      Arrays.stream(points()).filter(z -> Math.abs(z) > GRID_END).forEach(z -> add(comparison, z));
    }
    hint(comparison);
  }

  /** The derivative at one point: on both sides if it is a kink. */
  public void at(Findings findings, double z) {
    Comparison comparison = comparison(findings);
    if (isNearKink(z) || Double.isNaN(central(z))) {
      side(comparison, z, -1);
      side(comparison, z, 1);
      findings.require(
          isNearKink(z),
          () -> "f has a kink at z = " + Text.number(z) + " that kinks() does not declare");
    } else {
      add(comparison, z);
    }
    hint(comparison);
  }

  private static Comparison comparison(Findings findings) {
    return findings.compare(
        "the derivative is not that of the value", "derivative", "central difference");
  }

  private void add(Comparison comparison, double z) {
    double expected = isNearKink(z) ? Double.NaN : central(z);
    if (Double.isFinite(expected)) {
      comparison.add("z", z, f.derivative(z), expected, RELATIVE * Math.abs(expected) + ABSOLUTE);
    }
  }

  private void hint(Comparison comparison) {
    if (comparison.broken()) {
      new DerivativeMistakes(f, this).named(points()).ifPresent(comparison::hint);
    }
  }

  /** The derivative just below and just above each declared kink. */
  void besideKinks(Findings findings) {
    Comparison comparison =
        findings.compare(
            "beside a kink the derivative is not that of the value",
            "derivative",
            "one-sided difference");
    for (double kink : f.kinks()) {
      side(comparison, kink, -1);
      side(comparison, kink, 1);
      double used = f.derivative(kink);
      findings.require(
          Double.isFinite(used),
          () -> "the derivative at the kink z = " + Text.number(kink) + " is " + used);
    }
    hint(comparison);
  }

  private void side(Comparison comparison, double kink, double side) {
    double h = ONE_SIDED_STEP * Math.max(1, Math.abs(kink));
    double near = kink + side * h;
    double far = near + side * h;
    double expected = difference(Math.min(near, far), Math.max(near, far));
    comparison.add(
        side < 0 ? "just below z" : "just above z",
        kink,
        f.derivative(kink + 1.5 * side * h),
        expected,
        RELATIVE * Math.abs(expected) + 10 * ABSOLUTE);
  }
}
