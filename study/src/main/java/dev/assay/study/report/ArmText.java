package dev.assay.study.report;

import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.Change;
import dev.assay.study.analysis.NumberText;
import dev.assay.study.analysis.Summary;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** An arm's findings as people read them; empty text where there is nothing. */
record ArmText(Summary summary, ArmSummary arm) {
  static List<ArmText> all(Summary summary) {
    return summary.arms().stream().map(arm -> new ArmText(summary, arm)).toList();
  }

  /** What differs from the reference, each as {@code activation: relu → identity}. */
  List<String> changes() {
    return Change.of(summary, arm).stream()
        .map(change -> change.factor() + ": " + change.from() + " → " + change.to())
        .toList();
  }

  /** A field exactly as summary.json has it. */
  String json(String field) {
    return String.valueOf(SummaryJson.arm(arm).get(field));
  }

  String verdict() {
    return arm.verdict().map(verdict -> verdict.replace('-', ' ')).orElse("none yet");
  }

  String mean() {
    return arm.mean().isEmpty() && arm.diverged() > 0
        ? "diverged"
        : text(arm.mean(), numbers()::value);
  }

  /** The difference; in words when one of the two diverged. */
  String effect() {
    double effect = arm.effect().orElse(0);
    if (Double.isInfinite(effect)) {
      return summary.oriented(effect) < 0 ? "diverged" : "reference diverged";
    }
    return text(arm.effect(), numbers()::difference);
  }

  String interval() {
    return arm.interval().map(numbers()::interval).orElse("");
  }

  String p() {
    return text(arm.p(), NumberText::p);
  }

  String pHolm() {
    return text(arm.pHolm(), NumberText::p);
  }

  String probabilityBetter() {
    return text(arm.probabilityBetter(), NumberText::percent);
  }

  String gapClosed() {
    return text(arm.gapClosed(), NumberText::percent);
  }

  String seedsNeeded() {
    return arm.seedsNeeded().isPresent() ? Integer.toString(arm.seedsNeeded().getAsInt()) : "";
  }

  private NumberText numbers() {
    return NumberText.of(summary.metric().minimumEffect());
  }

  private static String text(OptionalDouble number, DoubleFunction<String> form) {
    return number.isPresent() ? form.apply(number.getAsDouble()) : "";
  }
}
