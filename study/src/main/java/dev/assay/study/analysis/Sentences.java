package dev.assay.study.analysis;

import dev.assay.config.problem.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A study's verdicts in plain words. */
public final class Sentences {
  private static final int MOST_CLEAR = 8;
  private static final int MOST_OTHERS = 3;
  private static final int MOST_NAMES = 6;

  private Sentences() {}

  /** One sentence a finding, the most important first; the summary's own words are not read. */
  public static List<String> of(Summary summary) {
    List<String> words = new ArrayList<>();
    missing(summary).ifPresent(words::add);
    List<ComparedArm> comparisons =
        summary.arms().stream()
            .filter(arm -> arm.role().equals("arm") && arm.verdict().isPresent())
            .map(arm -> new ComparedArm(summary, arm))
            .toList();
    if (summary.design().equals("path")) {
      comparisons.forEach(comparison -> words.add(comparison.sentence()));
    } else if (summary.design().equals("factorial") && !summary.effects().isEmpty()) {
      words.addAll(FactorialSentences.of(summary, comparisons));
    } else {
      List<BothWays> pairs = BothWays.pairs(summary, comparisons);
      pairs.forEach(pair -> words.add(pair.sentence()));
      addSingles(
          words,
          comparisons.stream().filter(c -> pairs.stream().noneMatch(p -> p.has(c))).toList());
    }
    target(summary).ifPresent(words::add);
    troubles(summary, "Diverged", ArmSummary::diverged).ifPresent(words::add);
    troubles(summary, "Failed", ArmSummary::failed).ifPresent(words::add);
    return List.copyOf(words);
  }

  private static Optional<String> missing(Summary summary) {
    int planned = summary.arms().size() * summary.seeds().size();
    int finished = summary.arms().stream().mapToInt(ArmSummary::trials).sum();
    return summary.status().equals("completed")
        ? Optional.empty()
        : Optional.of(
            "Incomplete: "
                + finished
                + " of "
                + planned
                + " trials have finished; no verdicts yet.");
  }

  private static void addSingles(List<String> words, List<ComparedArm> comparisons) {
    List<ComparedArm> clear = bySize(comparisons, ComparedArm::isClear);
    clear.stream().limit(MOST_CLEAR).forEach(c -> words.add(c.sentence()));
    List<ComparedArm> more = clear.subList(Math.min(MOST_CLEAR, clear.size()), clear.size());
    if (!more.isEmpty()) {
      words.add("Better or worse by less: " + changes(more) + ".");
    }
    addOthers(words, "Cannot tell", bySize(comparisons, c -> c.is("cannot-tell")));
    addOthers(words, "No effect", bySize(comparisons, c -> c.is("no-effect")));
  }

  private static void addOthers(List<String> words, String head, List<ComparedArm> comparisons) {
    if (comparisons.size() <= MOST_OTHERS) {
      comparisons.forEach(c -> words.add(c.sentence()));
    } else {
      words.add(head + ": " + changes(comparisons) + ".");
    }
  }

  private static String changes(List<ComparedArm> comparisons) {
    return listed(comparisons.stream().map(ComparedArm::brief).toList());
  }

  private static String listed(List<String> names) {
    String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining("; "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }

  private static List<ComparedArm> bySize(
      List<ComparedArm> comparisons, Predicate<ComparedArm> chosen) {
    return comparisons.stream()
        .filter(chosen)
        .sorted(Comparator.comparingDouble(c -> -c.size()))
        .toList();
  }

  private static Optional<String> target(Summary summary) {
    return summary.arms().stream()
        .filter(arm -> arm.role().equals("target"))
        .findFirst()
        .map(target ->
            "Mean "
                + summary.metric().name()
                + ": "
                + mean(summary, summary.base())
                + " in the base, "
                + mean(summary, target)
                + " in the target.");
  }

  private static String mean(Summary summary, ArmSummary arm) {
    return arm.mean().isPresent()
        ? NumberText.of(summary.metric().minimumEffect()).value(arm.mean().getAsDouble())
        : arm.diverged() > 0 ? "diverged" : "unknown";
  }

  private static Optional<String> troubles(
      Summary summary, String head, ToIntFunction<ArmSummary> count) {
    List<ArmSummary> arms =
        summary.arms().stream().filter(arm -> count.applyAsInt(arm) > 0).toList();
    int total = arms.stream().mapToInt(count).sum();
    return arms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            head
                + ": "
                + total
                + (total == 1 ? " trial (" : " trials (")
                + listed(
                    arms.stream()
                        .map(a -> Words.oneLine(a.name()) + ": " + count.applyAsInt(a))
                        .toList())
                + ").");
  }
}
