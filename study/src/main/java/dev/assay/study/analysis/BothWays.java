package dev.assay.study.analysis;

import dev.assay.config.problem.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One difference between base and target, tried both ways.
 *
 * @param forward the base with the target's value
 * @param backward the target with the base's value
 */
record BothWays(Change change, ComparedArm forward, ComparedArm backward) {
  /** Where the difference counts most: alone it moves the base at least half-way to the target. */
  private static final double HALF = 0.5;

  /** All pairs among the comparisons, the most important first. */
  static List<BothWays> pairs(Summary summary, List<ComparedArm> comparisons) {
    List<BothWays> pairs = new ArrayList<>();
    for (ComparedArm forward : comparisons) {
      only(forward, "base")
          .ifPresent(change ->
              comparisons.stream()
                  .filter(c -> only(c, "target").filter(change::isUndoneBy).isPresent())
                  .findFirst()
                  .ifPresent(backward -> pairs.add(new BothWays(change, forward, backward))));
    }
    pairs.sort(Comparator.comparing(BothWays::kind).thenComparingDouble(pair -> -pair.size()));
    return pairs;
  }

  /** The only factor that changes, when the arm is compared with one of this role. */
  private static Optional<Change> only(ComparedArm comparison, String role) {
    Summary summary = comparison.summary();
    List<Change> changes = Change.of(summary, comparison.arm());
    return summary.reference(comparison.arm()).filter(r -> r.role().equals(role)).isPresent()
            && changes.size() == 1
        ? Optional.of(changes.getFirst())
        : Optional.empty();
  }

  boolean has(ComparedArm comparison) {
    return comparison.equals(forward) || comparison.equals(backward);
  }

  String sentence() {
    return kind().words
        + ": "
        + Words.oneLine(change.factor())
        + ". From "
        + change.shown()
        + " in the base alone, "
        + forward.outcome(metric())
        + "; back in the target alone, "
        + backward.outcome(forward.isClear() ? "it" : metric())
        + ".";
  }

  private String metric() {
    return forward.summary().metric().name();
  }

  private double size() {
    return Math.max(forward.size(), backward.size());
  }

  /** What both directions together say, in the order of importance. */
  private enum Kind {
    DECISIVE("Decisive"),
    BOTH("Matters both ways"),
    DEPENDS("Depends on the rest"),
    HELPS("Helps the base, not needed in the target"),
    HELPS_PERHAPS("Helps the base"),
    NEEDED("Needed in the target, no help to the base"),
    NEEDED_PERHAPS("Needed in the target"),
    HARMS_BASE("Harms the base"),
    HARMS_TARGET("Harms the target"),
    CANNOT_TELL("Cannot tell"),
    NONE("No effect either way");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private Kind kind() {
    if (forward.isClear() && backward.isClear()) {
      boolean opposite = forward.is("better") != backward.is("better");
      return !opposite ? Kind.DEPENDS : isMostOfTheGap() ? Kind.DECISIVE : Kind.BOTH;
    }
    if (forward.isClear()) {
      return forward.is("worse")
          ? Kind.HARMS_BASE
          : backward.is("no-effect") ? Kind.HELPS : Kind.HELPS_PERHAPS;
    }
    if (backward.isClear()) {
      return backward.is("better")
          ? Kind.HARMS_TARGET
          : forward.is("no-effect") ? Kind.NEEDED : Kind.NEEDED_PERHAPS;
    }
    return forward.is("no-effect") && backward.is("no-effect") ? Kind.NONE : Kind.CANNOT_TELL;
  }

  private boolean isMostOfTheGap() {
    double alone = forward.arm().gapClosed().orElse(Double.NaN);
    double without = backward.arm().gapClosed().orElse(Double.NaN);
    return (Double.isFinite(alone) && Double.isFinite(without))
        ? alone >= HALF && without <= HALF
        : Double.isInfinite(forward.size()) || Double.isInfinite(backward.size());
  }
}
