package dev.assay.study.diagnosis;

import java.util.List;

/**
 * When a network counts as learning: it is better than a constant answer by most of what a
 * known-good recipe reaches on the same rows, and by more than chance.
 *
 * @param metric that judges
 * @param prior score of the best constant answer
 * @param reference score of a known-good recipe, or of the experiment when that is better
 * @param margin smallest difference that matters
 */
public record Criterion(String metric, double prior, double reference, double margin) {
  private static final double SHARE = 0.7;

  /**
   * @param rows that the metric is taken on
   * @param classes whether it is a share of right answers
   */
  static Criterion of(
      String metric, double prior, List<Double> references, int rows, boolean classes) {
    double reference = references.stream().mapToDouble(r -> r).average().orElse(prior);
    double chance = classes ? 2 * Math.sqrt(prior * (1 - prior) / rows) : 0.05;
    double margin = Math.max(0.02, Math.min(chance, 0.2));
    return new Criterion(metric, prior, Math.max(prior, reference), margin);
  }

  /** Whether even the known-good recipe finds nothing to learn. */
  public boolean withoutSignal() {
    return reference - prior < margin;
  }

  /** Whether a score is so near to a perfect one that no reference is needed. */
  static boolean excellent(double prior, double score) {
    return score >= prior + 0.9 * (1 - prior);
  }

  /** A score from here on counts as learning. */
  public double threshold() {
    return prior + Math.max(margin, SHARE * (reference - prior));
  }

  boolean learns(double score) {
    return score >= threshold();
  }
}
