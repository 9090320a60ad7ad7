package dev.assay.study.analysis;

import dev.assay.config.shape.Shapes;
import dev.assay.study.execute.Journal;
import dev.assay.study.execute.TrialAnswer;
import dev.assay.study.plan.Arm;
import dev.assay.study.plan.Design;
import dev.assay.study.plan.MetricChoice;
import dev.assay.study.plan.Role;
import dev.assay.study.plan.StudyPlan;
import dev.assay.study.statistics.Comparison;
import dev.assay.study.statistics.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Makes the summary of a study from its plan and its journal. */
public final class Analysis {
  private final StudyPlan plan;
  private final Journal journal;
  private final Outcomes outcomes;
  private final List<Long> seeds;

  private Analysis(StudyPlan plan, Journal journal) {
    this.plan = plan;
    this.journal = journal;
    this.outcomes = new Outcomes(journal, plan.metric());
    this.seeds = plan.seedList();
  }

  /**
   * Everything the reports show.
   *
   * @param complete whether every trial ended; without that there are no verdicts
   * @param reproduce the command that runs the study again
   */
  public static Summary.Full of(
      StudyPlan plan, Journal journal, boolean complete, String reproduce) {
    Analysis analysis = new Analysis(plan, journal);
    return new Summary.Full(
        analysis.summary(complete),
        analysis.rows(),
        new LearningCurves(plan, analysis.outcomes).all(),
        plan.base().yaml(),
        analysis.machine(),
        reproduce);
  }

  private Summary summary(boolean complete) {
    MetricChoice metric = plan.metric();
    List<ArmSummary> arms = arms(complete);
    Summary summary =
        new Summary(
            Summary.SCHEMA_VERSION,
            plan.study(),
            plan.question(),
            complete ? "completed" : "incomplete",
            Shapes.nameOf(plan.design()),
            new Summary.MetricSummary(
                metric.name(),
                Shapes.nameOf(metric.goal()),
                metric.minimumEffect(),
                Shapes.nameOf(metric.at()),
                finite(metric.worst())),
            seeds,
            plan.factors(),
            arms,
            complete && plan.design() == Design.FACTORIAL
                ? new FactorialEffects(plan, outcomes).all()
                : List.of(),
            List.of(),
            new Notes(plan, journal).of(arms));
    return summary.withWords(Sentences.of(summary));
  }

  private List<ArmSummary> arms(boolean complete) {
    List<Arm> compared = new ArrayList<>();
    List<double[]> differences = new ArrayList<>();
    for (Arm arm : plan.arms()) {
      double[] difference = differences(arm);
      if (complete && arm.role() != Role.BASE && difference.length > 0) {
        compared.add(arm);
        differences.add(difference);
      }
    }
    List<Comparison> comparisons =
        Comparison.of(differences, plan.metric().minimumEffect(), plan.metric().oriented(1) > 0);
    Map<String, Comparison> byArm = new HashMap<>();
    for (int i = 0; i < compared.size(); i++) {
      byArm.put(compared.get(i).name(), comparisons.get(i));
    }
    return plan.arms().stream()
        .map(arm -> summary(arm, Optional.ofNullable(byArm.get(arm.name())), complete))
        .toList();
  }

  private ArmSummary summary(Arm arm, Optional<Comparison> comparison, boolean complete) {
    Optional<Estimate> estimate = comparison.map(Comparison::estimate);
    return new ArmSummary(
        arm.name(),
        Shapes.nameOf(arm.role()),
        arm.reference(),
        arm.overrides(),
        arm.levels(),
        complete ? Optional.of(verdict(arm, comparison)) : Optional.empty(),
        finite(mean(arm)),
        number(estimate.map(Estimate::effect)),
        estimate.flatMap(Estimate::interval).map(i -> new ArmSummary.Interval(i.low(), i.high())),
        number(estimate.map(Estimate::p)),
        number(comparison.map(Comparison::adjustedP)),
        number(comparison.map(Comparison::probabilityBetter)),
        gapClosed(arm),
        count(arm, a -> a.equals("completed") || a.equals("diverged")),
        count(arm, "diverged"::equals),
        count(arm, "failed"::equals),
        comparison.map(Comparison::seedsNeeded).orElse(OptionalInt.empty()));
  }

  private static String verdict(Arm arm, Optional<Comparison> comparison) {
    return switch (arm.role()) {
      case BASE -> "base";
      case TARGET -> "target";
      case ARM -> comparison.map(c -> c.verdict().text()).orElse("cannot-tell");
    };
  }

  /** This arm minus its reference, on the seeds where both have a value. */
  private double[] differences(Arm arm) {
    Arm reference =
        plan.arms().stream()
            .filter(a -> a.name().equals(arm.reference()))
            .findFirst()
            .orElseThrow();
    return seeds.stream()
        .filter(s -> outcomes.value(arm, s).isPresent() && outcomes.value(reference, s).isPresent())
        .mapToDouble(s ->
            difference(
                outcomes.value(arm, s).getAsDouble(), outcomes.value(reference, s).getAsDouble()))
        .toArray();
  }

  /** Two trials that both diverged to infinity are alike. */
  private static double difference(double a, double b) {
    return a == b ? 0 : a - b;
  }

  private double mean(Arm arm) {
    double[] values =
        seeds.stream()
            .map(s -> outcomes.value(arm, s))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private OptionalDouble gapClosed(Arm arm) {
    if (plan.target().isEmpty() || arm.role() != Role.ARM) {
      return OptionalDouble.empty();
    }
    double base = mean(plan.base());
    return finite((mean(arm) - base) / (mean(plan.target().get()) - base));
  }

  private int count(Arm arm, Predicate<String> status) {
    return (int) seeds.stream().filter(s -> status.test(outcomes.status(arm, s))).count();
  }

  private List<TrialRow> rows() {
    List<TrialRow> rows = new ArrayList<>();
    for (Arm arm : plan.arms()) {
      for (long seed : seeds) {
        outcomes.answer(arm, seed).ifPresent(a -> rows.add(row(arm, seed, a)));
      }
    }
    return rows;
  }

  private TrialRow row(Arm arm, long seed, TrialAnswer answer) {
    return new TrialRow(
        arm.name(),
        seed,
        outcomes.status(arm, seed),
        outcomes.value(arm, seed),
        answer.metrics(),
        answer.weightsHash(),
        answer.reason());
  }

  /** What the first session ran on. */
  private Map<String, String> machine() {
    return journal.events().stream()
        .filter(e -> e.event().equals("session"))
        .findFirst()
        .map(Journal.Line::details)
        .orElse(Map.of());
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
