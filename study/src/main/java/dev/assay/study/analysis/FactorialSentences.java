package dev.assay.study.analysis;

import dev.assay.config.problem.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a factorial study found: contrasts first, then the combinations. */
final class FactorialSentences {
  private static final double LEVEL = 0.05;

  private FactorialSentences() {}

  static List<String> of(Summary summary, List<ComparedArm> comparisons) {
    List<String> words = new ArrayList<>();
    bySize(summary, "main-effect").forEach(effect -> words.add(mainEffect(summary, effect)));
    List<EffectSummary> interactions = bySize(summary, "interaction");
    List<EffectSummary> clear = interactions.stream().filter(e -> isClear(summary, e)).toList();
    clear.forEach(effect -> words.add(interaction(summary, effect)));
    if (interactions.size() > clear.size()) {
      int others = interactions.size() - clear.size();
      words.add(
          (clear.isEmpty() ? "No clear interaction" : "No other clear interaction")
              + " (of "
              + others
              + (others == 1 ? " contrast)." : " contrasts)."));
    }
    best(summary).ifPresent(words::add);
    if (!comparisons.isEmpty()) {
      words.add(counts(comparisons));
    }
    return words;
  }

  private static List<EffectSummary> bySize(Summary summary, String kind) {
    return summary.effects().stream()
        .filter(effect -> effect.kind().equals(kind))
        .sorted(Comparator.comparingDouble(effect -> -Math.abs(effect.effect())))
        .toList();
  }

  private static String mainEffect(Summary summary, EffectSummary effect) {
    NumberText text = NumberText.of(summary.metric().minimumEffect());
    String outcome =
        isNone(summary, effect)
            ? "no effect that matters" + interval(text, effect)
            : isClear(summary, effect)
                ? text.movement(summary.metric().name(), effect.effect(), effect.interval())
                : "cannot tell; the difference is "
                    + text.difference(effect.effect())
                    + interval(text, effect);
    return "Main effect of "
        + contrast(summary, effect)
        + ": "
        + outcome
        + ".";
  }

  private static String interaction(Summary summary, EffectSummary effect) {
    NumberText text = NumberText.of(summary.metric().minimumEffect());
    return "Interaction of "
        + contrast(summary, effect)
        + ": "
        + text.difference(effect.effect())
        + interval(text, effect)
        + "; what one does depends on the other.";
  }

  /** As in {@code activation from relu to tanh}, or the names of several factors. */
  private static String contrast(Summary summary, EffectSummary effect) {
    String names =
        effect.factors().stream().map(Words::oneLine).collect(Collectors.joining(" and "));
    return effect.factors().size() > 1
        ? names + effect.level().map(level -> " at " + Words.shortened(level)).orElse("")
        : Change.of(summary, effect).map(change -> names + " from " + change.shown()).orElse(names);
  }

  private static String interval(NumberText text, EffectSummary effect) {
    return effect.interval().map(i -> " (95 % interval " + text.interval(i) + ")").orElse("");
  }

  private static boolean isNone(Summary summary, EffectSummary effect) {
    double least = summary.metric().minimumEffect();
    return effect.interval().filter(i -> i.low() >= -least && i.high() <= least).isPresent();
  }

  private static boolean isClear(Summary summary, EffectSummary effect) {
    return effect.p().orElse(1) <= LEVEL && !isNone(summary, effect);
  }

  private static Optional<String> best(Summary summary) {
    NumberText text = NumberText.of(summary.metric().minimumEffect());
    ArmSummary base = summary.base();
    return summary.arms().stream()
        .filter(arm -> arm.mean().isPresent())
        .max(Comparator.comparingDouble(arm -> summary.oriented(arm.mean().getAsDouble())))
        .map(arm ->
            "Best mean of "
                + summary.arms().size()
                + " combinations: "
                + text.value(arm.mean().orElseThrow())
                + (arm.equals(base) ? ", that of the base" : other(text, arm, base))
                + ".");
  }

  private static String other(NumberText text, ArmSummary arm, ArmSummary base) {
    return ", that of "
        + Words.oneLine(arm.name())
        + (base.mean().isPresent()
            ? "; the base has " + text.value(base.mean().getAsDouble())
            : "");
  }

  private static String counts(List<ComparedArm> comparisons) {
    return "Compared one by one with the base: "
        + count(comparisons, "better")
        + " better, "
        + count(comparisons, "worse")
        + " worse, "
        + count(comparisons, "no-effect")
        + " without effect, "
        + count(comparisons, "cannot-tell")
        + " that cannot be told.";
  }

  private static long count(List<ComparedArm> comparisons, String verdict) {
    return comparisons.stream().filter(c -> c.is(verdict)).count();
  }
}
