package dev.assay.study.analysis;

import dev.assay.study.plan.Factor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a study found; holds no time of day and no duration, so that the same trials give the same
 * bytes.
 *
 * @param schemaVersion raised when a field changes its meaning or goes away
 * @param question what the study asks, in its author's words
 * @param status {@code completed}, or {@code incomplete} when trials are missing
 * @param arms in the order of the plan, the base first
 * @param effects of factorial studies; else empty
 * @param words the verdicts as sentences, the most important first
 * @param notes what a careful reader must know, such as seeds added after verdicts were seen
 */
public record Summary(
    int schemaVersion,
    String study,
    Optional<String> question,
    String status,
    String design,
    MetricSummary metric,
    List<Long> seeds,
    List<Factor> factors,
    List<ArmSummary> arms,
    List<EffectSummary> effects,
    List<String> words,
    List<String> notes) {
  public static final int SCHEMA_VERSION = 1;

  /** The same with sentences. */
  Summary withWords(List<String> sentences) {
    return new Summary(
        schemaVersion,
        study,
        question,
        status,
        design,
        metric,
        seeds,
        factors,
        arms,
        effects,
        List.copyOf(sentences),
        notes);
  }

  /** The arm that the design starts from. */
  public ArmSummary base() {
    return arms.getFirst();
  }

  /** The arm that another is compared with; of the base, and of unknown ones, none. */
  public Optional<ArmSummary> reference(ArmSummary arm) {
    return arm.reference().equals(arm.name())
        ? Optional.empty()
        : arms.stream().filter(a -> a.name().equals(arm.reference())).findFirst();
  }

  /** A difference of the metric turned so that more is better. */
  public double oriented(double difference) {
    return metric.goal().equals("minimize") ? -difference : difference;
  }

  /**
   * The number that decided.
   *
   * @param goal {@code maximize} or {@code minimize}
   * @param at {@code last} or {@code best}
   * @param worst of a diverged trial; empty when infinite
   */
  public record MetricSummary(
      String name, String goal, double minimumEffect, String at, OptionalDouble worst) {}

  /**
   * Everything a report shows.
   *
   * @param trials by arm, then seed
   * @param curves by arm; the study's metric and {@code train.loss}
   * @param settings of the base, resolved, as YAML
   * @param machine what the trials ran on, in the order to show: version, commit, JDK, CPU, lanes
   * @param reproduce the command that runs the study again
   */
  public record Full(
      Summary summary,
      List<TrialRow> trials,
      List<Curve> curves,
      String settings,
      Map<String, String> machine,
      String reproduce) {}
}
