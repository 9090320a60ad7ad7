package dev.assay.testkit.check;

import dev.assay.core.spi.ElementwiseActivation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the points where a function's slope, or the function itself, jumps.
 *
 * <p>Between two points of a fine grid the slope of a smooth function changes in proportion to
 * their distance. Each interval is halved, the half with the greater change kept, until it is 1e-8
 * wide; a change that is still there is a kink. Jumps of the slope below 1e-3 of it are not found,
 * but may be declared.
 */
final class Kinks {
  private static final double WIDTH = 1e-8;
  private static final double LEAST_FOUND = 1e-3;
  private static final double LEAST_DECLARED = 1e-5;

  private final ElementwiseActivation f;

  Kinks(ElementwiseActivation f) {
    this.f = f;
  }

  /** Declared ones are in order and are kinks; there are no others. */
  void run(Findings findings) {
    double[] declared = f.kinks();
    for (int i = 0; i < declared.length; i++) {
      double kink = declared[i];
      findings.require(Double.isFinite(kink), "kinks() names " + kink);
      findings.require(
          i == 0 || declared[i - 1] < kink, "kinks() is not in ascending order, each once");
      double h = 10 * WIDTH * Math.max(1, Math.abs(kink));
      findings.require(
          !Double.isFinite(kink) || jumps(kink - h, kink + h, LEAST_DECLARED),
          () ->
              "kinks() declares z = "
                  + Text.number(kink)
                  + ", where value and slope are the same on both sides");
    }
    for (double kink : found()) {
      boolean known =
          Arrays.stream(declared)
              .anyMatch(k -> Math.abs(k - kink) <= 1e-5 * Math.max(1, Math.abs(kink)));
      findings.require(
          known,
          () ->
              "f has a kink near z = %s that kinks() does not declare: the slope is %s below and %s above"
                  .formatted(
                      Text.number(round(kink)),
                      Text.number(round(slope(kink - 1000 * WIDTH, -1))),
                      Text.number(round(slope(kink + 1000 * WIDTH, 1)))));
    }
  }

  private static double round(double number) {
    return Math.rint(number * 1e6) / 1e6;
  }

  private List<Double> found() {
    double[] points = ActivationDerivative.points();
    List<Double> kinks = new ArrayList<>();
    for (int i = 1; i < points.length; i++) {
      double kink = within(points[i - 1], points[i]);
      boolean again =
          !kinks.isEmpty()
              && Math.abs(kinks.getLast() - kink) <= 1e-5 * Math.max(1, Math.abs(kink));
      if (!Double.isNaN(kink) && !again) {
        kinks.add(kink);
      }
    }
    return kinks;
  }

  /** The kink between two points; NaN when there is none. */
  private double within(double from, double to) {
    double low = from;
    double high = to;
    double width = WIDTH * Math.max(1, Math.abs(from));
    while (jumps(low, high, LEAST_FOUND)) {
      if (high - low <= width) {
        return (low + high) / 2;
      }
      double middle = (low + high) / 2;
      if (change(low, middle) >= change(middle, high)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Double.NaN;
  }

  private boolean jumps(double low, double high, double least) {
    double size = Math.max(Math.abs(slope(low, -1)), Math.abs(slope(high, 1)));
    return change(low, high) > least * Math.max(1, size);
  }

  /** Greatest difference between the slopes beside an interval and the slope across it. */
  private double change(double low, double high) {
    double below = slope(low, -1);
    double above = slope(high, 1);
    double across = (f.value(high) - f.value(low)) / (high - low);
    return Math.max(
        Math.abs(above - below), Math.max(Math.abs(across - below), Math.abs(across - above)));
  }

  /** The slope over a short way outwards. */
  private double slope(double z, double direction) {
    double end = z + direction * WIDTH * Math.max(1, Math.abs(z));
    return (f.value(end) - f.value(z)) / (end - z);
  }
}
