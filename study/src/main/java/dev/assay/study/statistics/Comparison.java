package dev.assay.study.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One arm against its reference, judged together with the study's other comparisons.
 *
 * @param adjustedP the estimate's p after {@link Holm}
 * @param probabilityBetter that the arm is better than its reference on a seed: the share of seeds,
 *     ties counted half
 * @param seedsNeeded that would probably suffice for a verdict; empty when there is one or nothing
 *     can be said
 */
public record Comparison(
    Estimate estimate,
    double adjustedP,
    double probabilityBetter,
    Verdict verdict,
    OptionalInt seedsNeeded) {

  /**
   * Judges all comparisons of a study.
   *
   * @param differences per comparison the arm's values minus its reference's, one per seed; may be
   *     infinite, and the number of seeds may differ
   * @param minimumEffect the smallest difference that matters, 0 or more
   * @param moreIsBetter whether a positive difference is an improvement
   * @return in the order given
   * @throws IllegalArgumentException when a comparison has no seed, a difference is NaN, or the
   *     minimum effect is negative or not finite
   */
  public static List<Comparison> of(
      List<double[]> differences, double minimumEffect, boolean moreIsBetter) {
    if (!(minimumEffect >= 0 && minimumEffect < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "minimumEffect: got " + minimumEffect + ", expected a finite number, 0 or more");
    }
    List<Estimate> estimates = differences.stream().map(Estimate::of).toList();
    double[] adjusted = Holm.adjust(estimates.stream().mapToDouble(Estimate::p).toArray());
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      Estimate estimate = estimates.get(i);
      double positive = Differences.probabilityPositive(differences.get(i));
      Verdict verdict = Verdict.of(estimate, adjusted[i], minimumEffect, moreIsBetter);
      OptionalInt seedsNeeded =
          verdict == Verdict.CANNOT_TELL
              ? Planning.seedsNeeded(differences.get(i), adjusted.length, minimumEffect)
              : OptionalInt.empty();
      comparisons.add(
          new Comparison(
              estimate, adjusted[i], moreIsBetter ? positive : 1 - positive, verdict, seedsNeeded));
    }
    return List.copyOf(comparisons);
  }
}
