package dev.assay.config.edit;

import java.util.List;

/**
 * An edit with its path found in the base.
 *
 * @param steps from the root, at least one
 */
record PlacedEdit(Edit edit, List<Step> steps) {
  /** Whether the order of the two would matter. */
  boolean overlaps(PlacedEdit other) {
    boolean gap = edit instanceof Edit.Insert;
    boolean otherGap = other.edit instanceof Edit.Insert;
    if (gap && otherGap) {
      return steps.equals(other.steps);
    }
    if (gap) {
      return other.within(steps.subList(0, steps.size() - 1));
    }
    if (otherGap) {
      return within(other.steps.subList(0, other.steps.size() - 1));
    }
    return within(other.steps) || other.within(steps);
  }

  /** Whether this edit's place is on the way to another. */
  private boolean within(List<Step> way) {
    return steps.size() <= way.size() && steps.equals(way.subList(0, steps.size()));
  }
}
