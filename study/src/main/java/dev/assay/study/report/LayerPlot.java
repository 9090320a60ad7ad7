package dev.assay.study.report;

import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.ParameterState;
import dev.assay.core.evidence.Snapshot;
import dev.assay.study.analysis.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One quantity inside a network over a training: a small chart for each layer, all on the same
 * scales. The scale of values is logarithmic, and steps lie as far apart as they were looked at,
 * densely at first and ever more rarely.
 */
record LayerPlot(String title, String about, List<Panel> panels) {
  /** One layer's chart. */
  record Panel(String layer, CurveShape shape, String description) {}

  /** Zeros are drawn here, at the lower end of the scale. */
  private static final double LEAST = 1e-12;

  private static final int STEP_LABELS = 4;

  /** A number of a layer at a snapshot; NaN when the layer has none. */
  private interface Quantity {
    double of(Snapshot snapshot, int layer);
  }

  static List<LayerPlot> all(List<String> layers, List<Course> courses) {
    if (courses.isEmpty()) {
      return List.of();
    }
    return List.of(
        of(
            "Activations",
            "Standard deviation of what a layer puts out.",
            layers,
            courses,
            (s, layer) -> s.layers().get(layer).deviation()),
        of(
            "Gradients",
            "Norm of the gradient of a layer's weights.",
            layers,
            courses,
            (s, layer) -> weights(s, layer, ParameterState::gradient)),
        of(
            "Updates",
            "How far a step moves a layer's weights, as a share of their size.",
            layers,
            courses,
            (s, layer) -> weights(s, layer, ParameterState::updateRatio)));
  }

  private static double weights(
      Snapshot snapshot, int layer, java.util.function.ToDoubleFunction<ParameterState> quantity) {
    return snapshot.parameters().stream()
        .filter(p -> p.weights() && p.layer() == layer)
        .mapToDouble(quantity)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static LayerPlot of(
      String title, String about, List<String> layers, List<Course> courses, Quantity quantity) {
    List<Snapshot> longest = longest(courses);
    List<Curve> curves = new ArrayList<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      Curve curve = curve(layers.get(layer), title, courses, longest.size(), layer, quantity);
      if (curve.mean().stream().anyMatch(Double::isFinite)) {
        curves.add(curve);
      }
    }
    double[] all =
        curves.stream()
            .flatMap(c -> java.util.stream.Stream.concat(c.low().stream(), c.high().stream()))
            .mapToDouble(v -> v)
            .filter(Double::isFinite)
            .toArray();
    Axis values =
        all.length == 0
            ? Axis.holding(-1, 0)
            : Axis.holding(
                java.util.Arrays.stream(all).min().getAsDouble(),
                java.util.Arrays.stream(all).max().getAsDouble());
    Axis looks = new Axis(-0.5, longest.size() - 0.5);
    return new LayerPlot(
        title, about, curves.stream().map(curve -> panel(curve, looks, values, longest)).toList());
  }

  private static List<Snapshot> longest(List<Course> courses) {
    return courses.stream()
        .map(Course::snapshots)
        .reduce((a, b) -> b.size() > a.size() ? b : a)
        .orElseThrow();
  }

  /** The logarithms over the looks: mean, least and greatest over seeds. */
  private static Curve curve(
      String name, String title, List<Course> courses, int looks, int layer, Quantity quantity) {
    List<Double> mean = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int i = 0; i < looks; i++) {
      int look = i;
      double[] seen =
          courses.stream()
              .filter(course -> look < course.snapshots().size())
              .mapToDouble(course -> quantity.of(course.snapshots().get(look), layer))
              .filter(Double::isFinite)
              .map(value -> StrictMath.log10(Math.max(value, LEAST)))
              .toArray();
      mean.add(java.util.Arrays.stream(seen).average().orElse(Double.NaN));
      low.add(java.util.Arrays.stream(seen).min().orElse(Double.NaN));
      high.add(java.util.Arrays.stream(seen).max().orElse(Double.NaN));
    }
    return new Curve(name, title, IntStream.range(0, looks).boxed().toList(), mean, low, high);
  }

  private static Panel panel(Curve curve, Axis looks, Axis values, List<Snapshot> longest) {
    CurveShape shape = CurveShape.of(curve, looks, values);
    List<CurveShape.Place> steps =
        IntStream.range(0, STEP_LABELS)
            .map(i -> i * (longest.size() - 1) / (STEP_LABELS - 1))
            .distinct()
            .mapToObj(look ->
                new CurveShape.Place(
                    CurveShape.across(looks, look), Long.toString(longest.get(look).step())))
            .toList();
    List<CurveShape.Place> powers =
        values.ticks(CurveShape.MOST_TICKS).stream()
            .map(tick -> new CurveShape.Place(CurveShape.up(values, tick.value()), power(tick)))
            .toList();
    int last = curve.mean().size() - 1;
    return new Panel(
        curve.arm(),
        new CurveShape(shape.line(), shape.band(), steps, powers),
        "%s of %s, mean over seeds: %s at the first step, %s at the last that was looked at"
            .formatted(
                curve.metric(),
                curve.arm(),
                number(curve.mean().getFirst()),
                number(curve.mean().get(last))));
  }

  private static String power(Axis.Tick tick) {
    return tick.value() == StrictMath.rint(tick.value())
        ? "1e" + (long) tick.value()
        : number(tick.value());
  }

  private static String number(double logarithm) {
    return Double.isNaN(logarithm)
        ? "nothing"
        : String.format(Locale.ROOT, "%.2g", StrictMath.pow(10, logarithm));
  }
}
