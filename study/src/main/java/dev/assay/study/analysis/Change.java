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

  /** What a main effect compares, where the study has such a factor: its base's value first. */
  public static Optional<Change> of(Summary summary, EffectSummary effect) {
    return summary.factors().stream()
        .filter(factor -> List.of(factor.name()).equals(effect.factors()))
        .filter(factor -> effect.level().isPresent() || factor.levels().size() == 2)
        .findFirst()
        .map(factor ->
            new Change(
                factor.name(),
                factor.levels().getFirst(),
                effect.level().orElseGet(() -> factor.levels().getLast())));
  }

  /** As in {@code activation from relu to identity}; the arm's name when nothing is known. */
  static String phrase(Summary summary, ArmSummary arm) {
    List<Change> changes = of(summary, arm);
    return changes.isEmpty()
        ? Words.shortened(arm.name())
        : changes.stream()
            .map(c -> Words.oneLine(c.factor()) + " from " + c.shown())
            .collect(Collectors.joining(" and "));
  }

  /** As in {@code activation to identity}; the arm's name when nothing is known. */
  static String brief(Summary summary, ArmSummary arm) {
    List<Change> changes = of(summary, arm);
    return changes.isEmpty()
        ? Words.shortened(arm.name())
        : changes.stream()
            .map(c -> Words.oneLine(c.factor()) + " to " + Words.shortened(c.to()))
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
