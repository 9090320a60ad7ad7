package dev.assay.study.report;

import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.Change;
import dev.assay.study.analysis.EffectSummary;
import dev.assay.study.analysis.NumberText;
import dev.assay.study.analysis.Summary;
import dev.assay.study.analysis.TrialRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sentences that all reports share. */
final class Wording {
  private Wording() {}

  /** One line that says what was compared, by which number, how often. */
  static String about(Summary summary) {
    Summary.MetricSummary metric = summary.metric();
    int arms = summary.arms().size();
    return "Design: "
        + summary.design()
        + ", "
        + arms
        + (arms == 1 ? " arm, " : " arms, ")
        + seeds(summary.seeds())
        + ". Metric: "
        + metric.name()
        + (metric.at().equals("best") ? " at its best evaluation, " : " at the end, ")
        + (metric.goal().equals("minimize") ? "less is better" : "more is better")
        + "; differences below "
        + NumberText.plain(metric.minimumEffect())
        + " do not matter.";
  }

  /** As in {@code 10 seeds (1 to 10)}, or each seed when they do not follow each other. */
  static String seeds(List<Long> seeds) {
    if (seeds.isEmpty()) {
      return "no seeds";
    }
    long first = seeds.getFirst();
    boolean inRow = true;
    for (int i = 0; i < seeds.size(); i++) {
      inRow &= seeds.get(i) == first + i;
    }
    String which =
        inRow && seeds.size() > 1
            ? first + " to " + seeds.getLast()
            : String.join(", ", seeds.stream().map(Object::toString).toList());
    return seeds.size() + (seeds.size() == 1 ? " seed (" : " seeds (") + which + ")";
  }

  /** What stands before a sentence's first colon, with it; else nothing. */
  static String head(String sentence) {
    int colon = sentence.indexOf(": ");
    return colon < 0 ? "" : sentence.substring(0, colon + 1);
  }

  /** The sentence after its head, with numbers kept together with their percent sign. */
  static String rest(String sentence) {
    return sentence.substring(head(sentence).length()).replace(" %", "\u00a0%");
  }

  static boolean hasGaps(Summary summary) {
    return summary.arms().stream().anyMatch(arm -> arm.gapClosed().isPresent());
  }

  /** Trials that did not complete, in the order of the plan. */
  static List<TrialRow> troubles(Summary.Full full) {
    return full.trials().stream().filter(trial -> !trial.status().equals("completed")).toList();
  }

  static String kind(EffectSummary effect) {
    return effect.kind().replace('-', ' ');
  }

  /** The values that a main effect compares, as in {@code relu → tanh}. */
  static Optional<String> values(Summary summary, EffectSummary effect) {
    return Change.of(summary, effect).map(change -> change.from() + " → " + change.to());
  }

  static String heading(String kind) {
    return switch (kind) {
      case "main-effect" -> "Main effects";
      case "interaction" -> "Interactions";
      case "shapley-share" -> "Shares of the whole difference";
      default -> kind;
    };
  }

  static String explanation(String kind) {
    return switch (kind) {
      case "main-effect" -> "What a factor does on average over all values of the others.";
      case "interaction" -> "How much the effect of one factor depends on the value of the other.";
      case "shapley-share" ->
          "Each factor's Shapley share of the difference between all factors at their other values"
              + " and the base; the shares add up to it.";
      default -> "";
    };
  }

  /** As in {@code activation} or {@code activation × init}. */
  static String contrast(EffectSummary effect) {
    String names = String.join(" × ", effect.factors());
    return effect.factors().size() == 1
        ? names
        : names + effect.level().map(level -> " at " + level).orElse("");
  }

  /** What a reader must know to judge the figures. */
  static List<String> reading(Summary summary) {
    String least = NumberText.plain(summary.metric().minimumEffect());
    List<String> reading = new ArrayList<>();
    reading.add(
        "The effect is the mean difference to the arm's reference on the same seeds"
            + (summary.metric().goal().equals("minimize")
                ? "; the metric is minimised, so a negative effect is the better one."
                : "."));
    reading.add(
        "no effect: the 95 % interval lies within "
            + least
            + " of 0. better, worse: the sign-flip test's p, adjusted by Holm's method for all"
            + " comparisons, is at most 0.05. cannot tell: neither.");
    if (summary.arms().stream().anyMatch(arm -> arm.interval().isEmpty() && isCompared(arm))) {
      reading.add("Fewer than six seeds give no 95 % interval.");
    }
    if (hasGaps(summary)) {
      reading.add("Gap closed: (arm - base) / (target - base), by means.");
    }
    if (!summary.effects().isEmpty()) {
      reading.add(
          "Main effects and interactions are averages over all combinations; their p values are"
              + " not adjusted.");
    }
    if (summary.arms().stream().anyMatch(arm -> arm.diverged() > 0)) {
      reading.add(
          "A diverged trial counts as the metric's worst value"
              + (summary.metric().worst().isPresent()
                  ? ", " + NumberText.plain(summary.metric().worst().getAsDouble()) + "."
                  : ", which is infinite; then the effect is the median difference."));
    }
    return reading;
  }

  private static boolean isCompared(ArmSummary arm) {
    return arm.role().equals("arm");
  }
}
