package dev.assay.study.execute;

import dev.assay.study.plan.Arm;
import dev.assay.study.plan.TrialKey;

/** One arm with one seed. */
public record PlannedTrial(Arm arm, long seed) {
  /** What the journal knows it by; trials with equal keys have equal results. */
  public String key() {
    return TrialKey.of(arm, seed);
  }
}
