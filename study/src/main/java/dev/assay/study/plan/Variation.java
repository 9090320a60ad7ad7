package dev.assay.study.plan;

import dev.assay.config.edit.Edit;
import java.util.List;

/**
 * A factor with the edits that make its levels.
 *
 * @param levels the base's first, which needs no edit
 * @param back edits that give the target the base's level; empty without a target
 */
record Variation(Factor factor, List<Level> levels, List<Edit> back) {
  Variation {
    levels = List.copyOf(levels);
    back = List.copyOf(back);
  }

  /** A value and how the base gets it. */
  record Level(String label, List<Edit> edits) {
    Level {
      edits = List.copyOf(edits);
    }
  }

  String name() {
    return factor.name();
  }
}
