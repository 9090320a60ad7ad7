package dev.assay.study.analysis;

import dev.assay.study.execute.TrialAnswer;
import dev.assay.study.execute.TrialAnswer.CurvePoints;
import dev.assay.study.plan.Arm;
import dev.assay.study.plan.StudyPlan;
import dev.assay.study.statistics.Band;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How each arm learned, over seeds. */
final class LearningCurves {
  private static final String LOSS = "train.loss";

  private final StudyPlan plan;
  private final Outcomes outcomes;

  LearningCurves(StudyPlan plan, Outcomes outcomes) {
    this.plan = plan;
    this.outcomes = outcomes;
  }

  /** For each arm the study's metric and the training loss. */
  List<Curve> all() {
    Set<String> metrics = new LinkedHashSet<>(List.of(plan.metric().name(), LOSS));
    List<Curve> curves = new ArrayList<>();
    for (Arm arm : plan.arms()) {
      List<CurvePoints> points =
          plan.seedList().stream()
              .flatMap(s -> outcomes.answer(arm, s).stream())
              .filter(TrialAnswer::finished)
              .map(TrialAnswer::curve)
              .toList();
      for (String metric : metrics) {
        curve(arm, metric, points).ifPresent(curves::add);
      }
    }
    return curves;
  }

  private static java.util.Optional<Curve> curve(Arm arm, String metric, List<CurvePoints> points) {
    List<CurvePoints> having = points.stream().filter(p -> p.series().containsKey(metric)).toList();
    // A trial that diverged has fewer epochs; those of the longest are shown.
    List<Integer> epochs =
        having.stream()
            .map(CurvePoints::epochs)
            .reduce(List.of(), (a, b) -> b.size() > a.size() || last(b) > last(a) ? b : a);
    if (epochs.isEmpty()) {
      return java.util.Optional.empty();
    }
    List<Band> bands = new ArrayList<>();
    for (int epoch : epochs) {
      bands.add(Band.of(having.stream().mapToDouble(p -> at(p, metric, epoch)).toArray()));
    }
    return java.util.Optional.of(
        new Curve(
            arm.name(),
            metric,
            epochs,
            bands.stream().map(Band::mean).toList(),
            bands.stream().map(Band::low).toList(),
            bands.stream().map(Band::high).toList()));
  }

  private static int last(List<Integer> epochs) {
    return epochs.isEmpty() ? 0 : epochs.getLast();
  }

  private static double at(CurvePoints points, String metric, int epoch) {
    int index = points.epochs().indexOf(epoch);
    List<Double> values = points.series().getOrDefault(metric, List.of());
    return index < 0 ? Double.NaN : values.get(index);
  }
}
