package dev.assay.study.diagnosis;

import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/**
 * Looks for what restores learning: changes that symptoms point at, then single parts of a
 * known-good recipe, then several together; what learns is judged on fresh seeds.
 */
final class Search {
  private static final int MOST_JUDGED = 5;

  /** Share of the time that is not used any more once a cause is confirmed. */
  private static final double SPARED = 0.6;

  private final Criterion criterion;
  private final Experiments experiments;
  private final DoubleSupplier left;
  private final Consumer<String> said;
  private final List<Tried> tried = new ArrayList<>();
  private final List<Tried> judged = new ArrayList<>();

  /**
   * @param left share of the time that is left
   * @param said told what is done
   */
  Search(Criterion criterion, Experiments experiments, DoubleSupplier left, Consumer<String> said) {
    this.criterion = criterion;
    this.experiments = experiments;
    this.left = left;
    this.said = said;
  }

  /** All that was tried, the likeliest cause first. */
  List<Tried> run(List<Map.Entry<String, Finding>> findings, Evidence evidence) {
    List<Change> symptoms = Changes.of(findings);
    said.accept("trying " + symptoms.size() + " changes that symptoms point at");
    screen(symptoms, 0.35);
    judge(t -> t.learnt(criterion));
    Combination combination = new Combination(criterion, experiments);
    if (!confirmed()) {
      said.accept("trying these together");
      combination.ofSymptoms(tried).ifPresent(this::addSet);
    }
    if (!confirmed()) {
      List<Change> singles = Recipe.singles(evidence, symptoms);
      said.accept("trying " + singles.size() + " parts of a known-good recipe");
      screen(singles, 0.4);
    }
    if (!confirmed() && !criterion.withoutSignal()) {
      said.accept("trying several changes together");
      combination
          .withRecipe(tried, Recipe.together(evidence), Recipe.reference(evidence))
          .ifPresent(this::addSet);
    }
    judge(t -> t.change().symptom());
    return ranked(findings);
  }

  /**
   * A set of changes; one that came down to a single change replaces what that one showed before.
   */
  private void addSet(Tried set) {
    judged.removeIf(t -> sameRule(t, set));
    judged.addFirst(set);
  }

  private boolean confirmed() {
    return judged.stream().anyMatch(t -> t.status() == Tried.Status.CONFIRMED);
  }

  /** Tries changes on few seeds; the first that learns is judged at once. */
  private void screen(List<Change> changes, double reserve) {
    for (Change change : changes) {
      List<Double> scores =
          left.getAsDouble() < (confirmed() ? SPARED : reserve)
                  || experiments.share(change.overrides()) > left.getAsDouble() - reserve
              ? List.of()
              : experiments.screen(change.overrides()).orElse(List.of());
      Tried one = Tried.screened(change, scores);
      tried.add(one);
      if (one.learnt(criterion) && !confirmed() && !known(one)) {
        judged.add(experiments.judge(one));
      }
    }
  }

  /** Judges one repair of each rule, as long as there is time. */
  private void judge(Predicate<Tried> which) {
    List<Tried> chosen = new ArrayList<>(best());
    chosen.removeIf(t -> !which.test(t) || known(t));
    chosen.sort(order());
    for (Tried one : chosen) {
      if (judged.size() < MOST_JUDGED && (left.getAsDouble() > SPARED || !confirmed())) {
        judged.add(experiments.judge(one));
      }
    }
  }

  private boolean known(Tried one) {
    return judged.stream().anyMatch(t -> t.change().rule().equals(one.change().rule()));
  }

  /**
   * The best repair of each rule that was tried; among repairs that do about as well, the one the
   * rule names first.
   */
  private List<Tried> best() {
    List<Tried> best = new ArrayList<>();
    for (String rule : tried.stream().map(t -> t.change().rule()).distinct().toList()) {
      List<Tried> own =
          tried.stream()
              .filter(t -> t.change().rule().equals(rule) && !t.screening().isEmpty())
              .toList();
      double highest = own.stream().mapToDouble(Tried::mean).max().orElse(0);
      own.stream()
          .filter(t -> t.mean() >= highest - 2 * criterion.margin())
          .findFirst()
          .ifPresent(best::add);
    }
    return best;
  }

  private Comparator<Tried> order() {
    return Comparator.<Tried>comparingInt(t -> t.learnt(criterion) ? 0 : 1)
        .thenComparingDouble(t -> -t.change().finding().strength())
        .thenComparingDouble(t -> Double.isNaN(t.mean()) ? Double.POSITIVE_INFINITY : -t.mean());
  }

  private List<Tried> ranked(List<Map.Entry<String, Finding>> findings) {
    List<Tried> all = new ArrayList<>(judged);
    for (Map.Entry<String, Finding> found : findings) {
      if (found.getValue().repairs().isEmpty()) {
        all.add(Tried.observed(new Change(found.getKey(), found.getValue(), List.of(), true)));
      }
    }
    for (Tried one : best()) {
      if (one.change().symptom() && all.stream().noneMatch(t -> sameRule(t, one))) {
        all.add(one);
      }
    }
    for (Tried one : tried) {
      if (one.change().symptom() && all.stream().noneMatch(t -> sameRule(t, one))) {
        all.add(one);
      }
    }
    all.sort(
        Comparator.<Tried>comparingInt(t -> place(t.status()))
            .thenComparingInt(t -> t.change().rule().split(" \\+ ").length)
            .thenComparing(order()));
    return all;
  }

  private static boolean sameRule(Tried one, Tried other) {
    return one.change().rule().equals(other.change().rule());
  }

  private static int place(Tried.Status status) {
    return switch (status) {
      case CONFIRMED -> 0;
      case UNDECIDED, OBSERVED -> 1;
      case REFUTED -> 2;
    };
  }
}
