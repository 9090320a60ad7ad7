package dev.assay.study.plan;

import dev.assay.core.spi.About;

/** Which combinations of values a study runs. */
@About("one-at-a-time, leave-one-out, both-ways, factorial or path")
public enum Design {
  /** The base, and the base with one factor at each of its other values. */
  ONE_AT_A_TIME,
  /** The same where a factor's other value means "without". */
  LEAVE_ONE_OUT,
  /** The base with each single difference to the target, and the target without each. */
  BOTH_WAYS,
  /** All combinations. */
  FACTORIAL,
  /** From base to target, in each step the difference that helps most. */
  PATH
}
