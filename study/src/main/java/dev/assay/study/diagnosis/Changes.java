package dev.assay.study.diagnosis;

import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What can be tried because symptoms point at it. */
final class Changes {
  private Changes() {}

  /** Findings of all rules, the strongest first. */
  static List<Map.Entry<String, Finding>> findings(Map<String, Rule> rules, Evidence evidence) {
    List<Map.Entry<String, Finding>> found = new ArrayList<>();
    rules.forEach(
        (name, rule) -> rule.examine(evidence).forEach(f -> found.add(Map.entry(name, f))));
    found.sort(Comparator.comparingDouble(e -> -e.getValue().strength()));
    return found;
  }

  /**
   * Single changes in the order in which they are worth trying: those of the strongest findings
   * first, and longer trainings, which cost the most, last.
   */
  static List<Change> of(List<Map.Entry<String, Finding>> findings) {
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<String, Finding> found : findings) {
      for (List<String> repair : found.getValue().repairs()) {
        changes.add(new Change(found.getKey(), found.getValue(), repair, true));
      }
    }
    changes.sort(Comparator.comparing(Changes::isLonger));
    return changes;
  }

  private static boolean isLonger(Change change) {
    return change.overrides().stream().anyMatch(o -> o.startsWith("training.epochs="));
  }
}
