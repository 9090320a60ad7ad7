package dev.assay.study.report;

import dev.assay.core.spi.Finding;
import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.diagnosis.Diagnosis;
import dev.assay.study.diagnosis.DiagnosisText;
import dev.assay.study.diagnosis.Tried;
import dev.assay.study.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the diagnosis's template asks for. */
record DiagnosisPage(Diagnosis diagnosis) {
  /** A cause and its experiment. */
  record Row(Tried tried, Strip strip) {
    String badge() {
      return switch (tried.status()) {
        case CONFIRMED -> "better";
        case UNDECIDED -> "cannot-tell";
        case REFUTED, OBSERVED -> "none";
      };
    }

    String effect() {
      return tried.estimate().map(e -> signed(e.effect())).orElse("");
    }

    String interval() {
      return tried
          .estimate()
          .flatMap(Estimate::interval)
          .map(i -> signed(i.low()) + " to " + signed(i.high()))
          .orElse("");
    }

    String screened() {
      return tried.change().overrides().isEmpty()
          ? "nothing to swap"
          : tried.screening().isEmpty()
              ? "not tried"
              : number(tried.mean()) + " on " + tried.screening().size() + " seed(s)";
    }
  }

  String headline() {
    return DiagnosisText.headline(diagnosis);
  }

  /** What was measured before anything was changed. */
  String about() {
    var criterion = diagnosis.criterion();
    return "%s is %s over %d seed(s). A constant answer has %s, a known-good recipe %s; from %s on it counts as learning."
        .formatted(
            criterion.metric(),
            String.join(", ", diagnosis.baseScores().stream().map(DiagnosisPage::number).toList()),
            diagnosis.baseScores().size(),
            number(criterion.prior()),
            number(criterion.reference()),
            number(criterion.threshold()));
  }

  boolean isHealthy() {
    return diagnosis.verdict() == Diagnosis.Verdict.HEALTHY;
  }

  /** A scale for all effects and intervals. */
  Axis axis() {
    List<Double> ends = new ArrayList<>(List.of(-2 * margin(), 2 * margin()));
    for (Tried tried : diagnosis.findings()) {
      tried
          .estimate()
          .ifPresent(e -> {
            ends.add(e.effect());
            e.interval().ifPresent(i -> ends.addAll(List.of(i.low(), i.high())));
          });
    }
    return Axis.holding(
        ends.stream().reduce(Double::min).orElse(-1.0),
        ends.stream().reduce(Double::max).orElse(1.0));
  }

  List<Row> rows() {
    Axis axis = axis();
    return diagnosis.findings().stream().map(tried -> new Row(tried, strip(tried, axis))).toList();
  }

  private Strip strip(Tried tried, Axis axis) {
    Optional<Estimate> estimate = tried.estimate();
    return new Strip(
        axis,
        margin(),
        estimate.map(e -> OptionalDouble.of(e.effect())).orElse(OptionalDouble.empty()),
        estimate.flatMap(Estimate::interval).map(i -> new ArmSummary.Interval(i.low(), i.high())),
        List.of(),
        switch (tried.status()) {
          case CONFIRMED -> "better";
          case REFUTED -> "no-effect";
          case UNDECIDED, OBSERVED -> "cannot-tell";
        });
  }

  private double margin() {
    return diagnosis.criterion().margin();
  }

  List<Map.Entry<String, Finding>> observed() {
    return diagnosis.observed();
  }

  List<LayerPlot> plots() {
    return LayerPlot.all(diagnosis.layers(), diagnosis.courses());
  }

  /** The repair as overrides, a line each. */
  String repair() {
    return String.join("\n", diagnosis.repair());
  }

  static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }
}
