package dev.assay.study.report;

import dev.assay.study.analysis.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A curve as SVG paths in a frame of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param line through the means, broken where there is none
 * @param band from smallest to largest
 */
record CurveShape(String line, String band, List<Place> epochs, List<Place> values) {
  static final int WIDTH = 320;
  static final int HEIGHT = 176;
  static final int LEFT = 46;
  static final int RIGHT = 310;
  static final int TOP = 8;
  static final int BOTTOM = 152;
  private static final int MOST_POINTS = 160;
  static final int MOST_TICKS = 5;

  /** A labelled place on an axis. */
  record Place(String at, String text) {}

  /** One epoch, or several drawn as one. */
  private record Point(double x, double mean, double low, double high) {}

  static CurveShape of(Curve curve, Axis epochs, Axis values) {
    List<List<Point>> runs = runs(points(curve, epochs, values));
    StringBuilder line = new StringBuilder();
    StringBuilder band = new StringBuilder();
    for (List<Point> run : runs) {
      char command = 'M';
      for (Point point : run) {
        line.append(command).append(pair(point.x, point.mean));
        band.append(command).append(pair(point.x, point.high));
        command = 'L';
      }
      run.reversed().forEach(point -> band.append('L').append(pair(point.x, point.low)));
      band.append('Z');
      if (run.size() == 1) {
        line.append("h0.01");
      }
    }
    return new CurveShape(
        line.toString(),
        band.toString(),
        epochs.ticks(MOST_TICKS).stream()
            .filter(tick -> tick.value() == StrictMath.rint(tick.value()))
            .map(tick -> new Place(number(x(epochs, tick.value())), tick.text()))
            .toList(),
        values.ticks(MOST_TICKS).stream()
            .map(tick -> new Place(number(y(values, tick.value())), tick.text()))
            .toList());
  }

  private static List<Point> points(Curve curve, Axis epochs, Axis values) {
    int size = curve.epochs().size();
    int together = (size + MOST_POINTS - 1) / MOST_POINTS;
    List<Point> points = new ArrayList<>();
    for (int from = 0; from < size; from += together) {
      int to = Math.min(from + together, size);
      points.add(
          new Point(
              x(epochs, curve.epochs().get(to - 1)),
              y(values, curve.mean().get(to - 1)),
              y(values, curve.low().subList(from, to).stream().reduce(Double::min).orElseThrow()),
              y(
                  values,
                  curve.high().subList(from, to).stream().reduce(Double::max).orElseThrow())));
    }
    return points;
  }

  /** Points in a row that have values. */
  private static List<List<Point>> runs(List<Point> points) {
    List<List<Point>> runs = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    for (Point point : points) {
      if (Double.isNaN(point.mean + point.low + point.high)) {
        run = new ArrayList<>();
        continue;
      }
      if (run.isEmpty()) {
        runs.add(run);
      }
      run.add(point);
    }
    return runs;
  }

  /** Where a number lies from left to right. */
  static String across(Axis axis, double value) {
    return number(x(axis, value));
  }

  /** Where a number lies from bottom to top. */
  static String up(Axis axis, double value) {
    return number(y(axis, value));
  }

  private static double x(Axis epochs, double epoch) {
    return LEFT + (RIGHT - LEFT) * epochs.share(epoch);
  }

  private static double y(Axis values, double value) {
    return Double.isNaN(value) ? value : BOTTOM - (BOTTOM - TOP) * values.share(value);
  }

  private static String pair(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
