package dev.assay.study.statistics;

/** What a study says about an arm against its reference. */
public enum Verdict {
  BETTER("better"),
  WORSE("worse"),
  /** The effect is smaller than the smallest that matters. */
  NO_EFFECT("no-effect"),
  CANNOT_TELL("cannot-tell");

  /** Accepted probability of a false verdict; intervals cover with 1 - ALPHA. */
  public static final double ALPHA = 0.05;

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** As written in results, such as {@code no-effect}. */
  public String text() {
    return text;
  }

  /**
   * The verdict: no effect when the interval lies strictly within the smallest effect that matters,
   * though it may exclude 0; else better or worse when Holm's p is at most 0.05; else cannot tell.
   *
   * @param adjustedP p of the estimate, adjusted for all comparisons of the study
   * @param minimumEffect 0 or more; with 0 there is never no effect
   * @param moreIsBetter whether a positive difference is an improvement
   */
  static Verdict of(
      Estimate estimate, double adjustedP, double minimumEffect, boolean moreIsBetter) {
    if (estimate.interval().isPresent() && estimate.interval().get().isWithin(minimumEffect)) {
      return NO_EFFECT;
    }
    if (adjustedP <= ALPHA) {
      return estimate.direction() > 0 == moreIsBetter ? BETTER : WORSE;
    }
    return CANNOT_TELL;
  }
}
