package dev.assay.study.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What a study runs, all of it checked.
 *
 * @param question what the study asks, in its author's words
 * @param seed the first seed
 * @param seeds their number; they follow each other
 * @param arms the base first, then the target if there is one
 * @param tuning the learning rates to try for each arm before its trials; empty for none
 */
public record StudyPlan(
    String study,
    Optional<String> question,
    Design design,
    MetricChoice metric,
    long seed,
    int seeds,
    List<Factor> factors,
    List<Arm> arms,
    Optional<StudyFile.TuningSection> tuning) {
  public StudyPlan {
    factors = List.copyOf(factors);
    arms = List.copyOf(arms);
  }

  public Arm base() {
    return arms.getFirst();
  }

  public Optional<Arm> target() {
    return arms.stream().filter(a -> a.role() == Role.TARGET).findFirst();
  }

  /** The name of the base with a difference to the target. */
  public static String with(Factor factor) {
    return Drafts.BASE + " + " + factor.name();
  }

  /** The seeds that decide. */
  public List<Long> seedList() {
    return LongStream.range(seed, seed + seeds).boxed().toList();
  }

  /** The number of comparisons that share the chance of a false verdict. */
  public int comparisons() {
    return arms.size() - 1;
  }

  /** The same plan with other arms. */
  public StudyPlan withArms(List<Arm> others) {
    return new StudyPlan(study, question, design, metric, seed, seeds, factors, others, tuning);
  }
}
