package dev.assay.study.plan;

/** What decides a trial's result, hashed. */
public final class TrialKey {
  private static final int DIGITS = 32;

  private TrialKey() {}

  /** The same for the same configuration, seed, data, plugins and numeric version. */
  public static String of(Arm arm, long seed) {
    return Hash.of(arm.configHash(), arm.environment(), "seed " + seed).substring(0, DIGITS);
  }
}
