package dev.assay.study.diagnosis;

import dev.assay.core.spi.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks for several changes that repair together what none repairs alone: makes all that fit, and
 * when these learn, takes away one after the other as long as the rest still learns (delta
 * debugging).
 *
 * <p>Source: Zeller and Hildebrandt, Simplifying and isolating failure-inducing input, 2002.
 */
final class Combination {
  private final Subject subject;
  private final Criterion criterion;
  private final Experiments experiments;

  Combination(Subject subject, Criterion criterion, Experiments experiments) {
    this.subject = subject;
    this.criterion = criterion;
    this.experiments = experiments;
  }

  /**
   * The smallest set found, as one change; empty when nothing repairs.
   *
   * @param tried changes with their screening scores
   */
  Optional<Tried> search(List<Tried> tried) {
    List<Change> chosen = new ArrayList<>();
    for (Tried one : byPromise(tried)) {
      boolean fresh = chosen.stream().noneMatch(c -> c.rule().equals(one.change().rule()));
      if (fresh && subject.with(overrides(chosen, one.change())).isPresent()) {
        chosen.add(one.change());
      }
    }
    if (chosen.size() < 2 || !learns(overrides(chosen, null))) {
      return Optional.empty();
    }
    for (int i = chosen.size() - 1; i >= 0; i--) {
      List<Change> fewer = new ArrayList<>(chosen);
      fewer.remove(i);
      if (!fewer.isEmpty() && learns(overrides(fewer, null))) {
        chosen.remove(i);
      }
    }
    Change whole = joined(chosen);
    return experiments
        .screen(whole.overrides())
        .map(scores -> experiments.judge(Tried.screened(whole, scores)));
  }

  private static List<Tried> byPromise(List<Tried> tried) {
    List<Tried> order = new ArrayList<>(tried);
    order.sort((a, b) -> {
      int symptom = Boolean.compare(b.change().symptom(), a.change().symptom());
      return symptom != 0 ? symptom : Double.compare(promise(b), promise(a));
    });
    return order;
  }

  private static double promise(Tried tried) {
    return Double.isNaN(tried.mean()) ? Double.NEGATIVE_INFINITY : tried.mean();
  }

  private boolean learns(List<String> overrides) {
    return experiments
        .screen(overrides)
        .map(scores -> scores.stream().allMatch(criterion::learns))
        .orElse(false);
  }

  private static List<String> overrides(
      List<Change> changes, @org.jspecify.annotations.Nullable Change more) {
    List<String> all = new ArrayList<>();
    changes.forEach(c -> all.addAll(c.overrides()));
    if (more != null) {
      all.addAll(more.overrides());
    }
    return all;
  }

  private static Change joined(List<Change> changes) {
    String rules = changes.stream().map(Change::rule).collect(Collectors.joining(" + "));
    Finding first = changes.getFirst().finding();
    String given = changes.stream().map(c -> c.finding().given()).collect(Collectors.joining("; "));
    String expected =
        changes.stream().map(c -> c.finding().expected()).collect(Collectors.joining("; "));
    Finding whole =
        new Finding(
            first.path(),
            given,
            expected,
            first.value(),
            first.threshold(),
            first.strength(),
            List.of());
    return new Change(rules, whole, overrides(changes, null), true);
  }
}
