package dev.assay.study.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a study found about one arm. Numbers are in the metric's unit; effects are differences to
 * the reference arm over the seeds that both have, not turned: with a metric that is minimised, a
 * negative effect is the better one.
 *
 * @param reference name of the arm it is compared with
 * @param levels the value of each factor, by factor name
 * @param verdict {@code base}, {@code target}, {@code better}, {@code worse}, {@code no-effect} or
 *     {@code cannot-tell}; empty while the study is incomplete
 * @param mean of the metric; empty without trials, or when it is infinite
 * @param effect mean difference to the reference, or the median where a difference is infinite
 * @param interval 95 %, low and high; empty with fewer than six seeds
 * @param p of the sign-flip test, two-sided
 * @param pHolm the same, adjusted for the number of comparisons
 * @param probabilityBetter probability that this arm is better than the reference on a seed
 * @param gapClosed (arm - base) / (target - base), in studies that have a target
 * @param trials that finished, diverged ones included
 * @param seedsNeeded that would probably suffice for a verdict, when there is none
 */
public record ArmSummary(
    String name,
    String role,
    String reference,
    List<String> overrides,
    Map<String, String> levels,
    Optional<String> verdict,
    OptionalDouble mean,
    OptionalDouble effect,
    Optional<Interval> interval,
    OptionalDouble p,
    OptionalDouble pHolm,
    OptionalDouble probabilityBetter,
    OptionalDouble gapClosed,
    int trials,
    int diverged,
    int failed,
    OptionalInt seedsNeeded) {
  /** A range of values; an end may be infinite. */
  public record Interval(double low, double high) {}
}
