package dev.assay.study.report;

import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.Curve;
import dev.assay.study.analysis.NumberText;
import dev.assay.study.analysis.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How all arms learned by one metric: a small chart for each arm, all on the same scales, each with
 * the curve of the arm it is compared with.
 */
record CurvePlot(String metric, boolean isCut, List<Panel> panels) {
  /** One arm's chart. */
  record Panel(
      ArmText text, CurveShape shape, Optional<CurveShape> reference, String description) {}

  /** A curve that reaches this many times further than a quarter of them leaves the scale. */
  private static final double MOST_REACH = 10;

  static List<CurvePlot> all(Summary.Full full) {
    return full.curves().stream()
        .map(Curve::metric)
        .distinct()
        .map(metric -> of(full.summary(), named(full.curves(), metric)))
        .toList();
  }

  private static List<Curve> named(List<Curve> curves, String metric) {
    return curves.stream()
        .filter(curve -> curve.metric().equals(metric) && !curve.epochs().isEmpty())
        .toList();
  }

  private static CurvePlot of(Summary summary, List<Curve> curves) {
    Axis values = values(curves);
    Axis epochs =
        new Axis(
            curves.stream().mapToInt(curve -> curve.epochs().getFirst()).min().orElse(0) - 0.5,
            curves.stream().mapToInt(curve -> curve.epochs().getLast()).max().orElse(1) + 0.5);
    List<Panel> panels = new ArrayList<>();
    for (ArmSummary arm : summary.arms()) {
      ArmText text = new ArmText(summary, arm);
      curve(curves, arm.name())
          .ifPresent(curve ->
              panels.add(
                  new Panel(
                      text,
                      CurveShape.of(curve, epochs, values),
                      summary
                          .reference(arm)
                          .flatMap(reference -> curve(curves, reference.name()))
                          .map(reference -> CurveShape.of(reference, epochs, values)),
                      description(curve))));
    }
    boolean cut = curves.stream().anyMatch(curve -> finite(curve).anyMatch(v -> !values.holds(v)));
    String metric = curves.isEmpty() ? "" : curves.getFirst().metric();
    return new CurvePlot(metric, cut, panels);
  }

  private static Optional<Curve> curve(List<Curve> curves, String arm) {
    return curves.stream().filter(curve -> curve.arm().equals(arm)).findFirst();
  }

  /** A scale for what most arms do; a few that go far do not flatten the others. */
  private static Axis values(List<Curve> curves) {
    double[] all = curves.stream().flatMapToDouble(CurvePlot::finite).sorted().toArray();
    if (all.length == 0) {
      return Axis.holding(0, 1);
    }
    double[] means =
        curves.stream()
            .flatMap(curve -> curve.mean().stream())
            .mapToDouble(v -> v)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double middle = means.length == 0 ? all[all.length / 2] : means[means.length / 2];
    double[] reach =
        curves.stream()
            .mapToDouble(curve ->
                curve.mean().stream()
                    .filter(Double::isFinite)
                    .mapToDouble(value -> Math.abs(value - middle))
                    .max()
                    .orElse(0))
            .filter(r -> r > 0)
            .sorted()
            .toArray();
    double limit =
        reach.length == 0 ? Double.POSITIVE_INFINITY : MOST_REACH * reach[reach.length / 4];
    return Axis.holding(
        Math.max(all[0], middle - limit), Math.min(all[all.length - 1], middle + limit));
  }

  private static DoubleStream finite(Curve curve) {
    return Arrays.stream(new List<?>[] {curve.mean(), curve.low(), curve.high()})
        .flatMapToDouble(list -> list.stream().mapToDouble(v -> (Double) v))
        .filter(Double::isFinite);
  }

  private static String description(Curve curve) {
    int last = curve.epochs().size() - 1;
    return curve.metric()
        + " of "
        + curve.arm()
        + ", mean over seeds: "
        + NumberText.plain(curve.mean().getFirst())
        + " at epoch "
        + curve.epochs().getFirst()
        + ", "
        + NumberText.plain(curve.mean().get(last))
        + " at epoch "
        + curve.epochs().get(last);
  }
}
