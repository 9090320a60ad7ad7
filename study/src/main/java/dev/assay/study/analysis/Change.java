package dev.assay.study.analysis;

import dev.assay.config.problem.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A factor that an arm and its reference have at different values.
 *
 * @param from value of the reference
 * @param to value of the arm
 */
public record Change(String factor, String from, String to) {
  /** How an arm differs from the one it is compared with, in the order of the factors. */
  public static List<Change> of(Summary summary, ArmSummary arm) {
    Optional<ArmSummary> reference = summary.reference(arm);
    if (reference.isEmpty()) {
      return List.of();
    }
    Map<String, String> before = reference.get().levels();
    List<Change> changes = new ArrayList<>();
    arm.levels()
        .forEach((factor, to) -> {
          String from = before.get(factor);
          if (from != null && !from.equals(to)) {
            changes.add(new Change(factor, from, to));
          }
        });
    return changes;
  }

  /** As in {@code activation from relu to identity}; the arm's name when nothing is known. */
  static String phrase(Summary summary, ArmSummary arm) {
    List<Change> changes = of(summary, arm);
    return changes.isEmpty()
        ? Words.shortened(arm.name())
        : changes.stream()
            .map(c -> c.factor() + " from " + c.shown())
            .collect(Collectors.joining(" and "));
  }

  /** As in {@code relu to identity}. */
  String shown() {
    return Words.shortened(from) + " to " + Words.shortened(to);
  }

  /** Whether another change takes this one back. */
  boolean isUndoneBy(Change other) {
    return other.equals(new Change(factor, to, from));
  }
}
