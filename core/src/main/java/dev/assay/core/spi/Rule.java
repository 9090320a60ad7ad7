package dev.assay.core.spi;

import java.util.List;

/** Recognises something wrong with an experiment. */
public interface Rule extends Component {
  /**
   * Whether {@code train} refuses an experiment with such a finding. A rule that does looks at
   * nothing that was measured by training.
   */
  default boolean refuses() {
    return false;
  }

  /** What was found; empty when nothing is wrong or what the rule needs was not measured. */
  List<Finding> examine(Evidence evidence);
}
