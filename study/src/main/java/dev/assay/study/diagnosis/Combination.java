package dev.assay.study.diagnosis;

import dev.assay.core.spi.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks for several changes that repair together what none repairs alone: makes many, and when
 * these learn, takes away one after the other as long as the rest still learns (delta debugging).
 * First all that symptoms point at, then these with the rest of a known-good recipe, at last the
 * recipe itself.
 *
 * <p>Source: Zeller and Hildebrandt, Simplifying and isolating failure-inducing input, 2002.
 */
final class Combination {
  private final Criterion criterion;
  private final Experiments experiments;

  Combination(Criterion criterion, Experiments experiments) {
    this.criterion = criterion;
    this.experiments = experiments;
  }

  /**
   * The smallest set found among the changes that symptoms point at, as one change; empty when all
   * of them together do not repair.
   *
   * @param tried changes with their screening scores
   */
  Optional<Tried> ofSymptoms(List<Tried> tried) {
    return smallest(List.of(best(tried)));
  }

  /**
   * The same with the rest of a known-good recipe, or of the recipe alone.
   *
   * @param tried changes with their screening scores
   * @param recipe parts of a known-good recipe that go together
   * @param reference a recipe that learns, in parts
   */
  Optional<Tried> withRecipe(List<Tried> tried, List<Change> recipe, List<Change> reference) {
    List<Change> symptoms = best(tried);
    List<Change> joined = new ArrayList<>(symptoms);
    recipe.stream()
        .filter(part -> symptoms.stream().noneMatch(s -> s.rule().equals(part.rule())))
        .forEach(joined::add);
    return smallest(List.of(joined, recipe, reference));
  }

  private Optional<Tried> smallest(List<List<Change>> sets) {
    for (List<Change> set : sets) {
      if (set.size() > 1 && learns(set)) {
        return experiments.confirm(joined(fewest(set)));
      }
    }
    return Optional.empty();
  }

  /** The repair of each symptom that did best, those of the strongest findings first. */
  private static List<Change> best(List<Tried> tried) {
    Map<String, Tried> best = new LinkedHashMap<>();
    for (Tried one : tried) {
      if (one.change().symptom() && !one.screening().isEmpty()) {
        best.merge(one.change().rule(), one, (a, b) -> b.mean() > a.mean() ? b : a);
      }
    }
    return best.values().stream().map(Tried::change).toList();
  }

  private List<Change> fewest(List<Change> set) {
    List<Change> chosen = new ArrayList<>(set);
    for (int i = chosen.size() - 1; i >= 0 && chosen.size() > 1; i--) {
      List<Change> fewer = new ArrayList<>(chosen);
      fewer.remove(i);
      if (learns(fewer)) {
        chosen.remove(i);
      }
    }
    return chosen;
  }

  private boolean learns(List<Change> changes) {
    return experiments
        .screen(Overrides.joined(changes))
        .map(scores -> scores.stream().allMatch(criterion::learns))
        .orElse(false);
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
    return new Change(rules, whole, Overrides.joined(changes), true);
  }
}
