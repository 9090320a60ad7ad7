package dev.assay.study.analysis;

import dev.assay.config.problem.Words;

/** An arm beside the one it is compared with, in words. */
record ComparedArm(Summary summary, ArmSummary arm) {
  boolean is(String verdict) {
    return arm.verdict().filter(verdict::equals).isPresent();
  }

  boolean isClear() {
    return is("better") || is("worse");
  }

  /** How far the arm is from its reference, whichever way; 0 when unknown. */
  double size() {
    return Math.abs(arm.effect().orElse(0));
  }

  /** What changes, as in {@code activation from relu to identity in the target}. */
  private String change() {
    return Change.phrase(summary, arm) + place();
  }

  /** The same without the reference's value. */
  String brief() {
    return Change.brief(summary, arm) + place();
  }

  private String place() {
    return summary
        .reference(arm)
        .filter(reference -> !reference.role().equals("base"))
        .map(
            r -> r.role().equals("target") ? " in the target" : " after " + Words.oneLine(r.name()))
        .orElse("");
  }

  /** As in {@code Worse: activation from relu to identity; validation.accuracy falls by 0.03}. */
  String sentence() {
    String head =
        is("better") ? "Better" : is("worse") ? "Worse" : isNone() ? "No effect" : "Cannot tell";
    return head + ": " + change() + "; " + outcome(summary.metric().name()) + ".";
  }

  /** What the figures say about {@code subject}, which is the metric or a pronoun. */
  String outcome(String subject) {
    if (arm.effect().isEmpty()) {
      return "no seed has finished in both arms";
    }
    return isClear() ? movement(subject) + gap() : isNone() ? nothing() : undecided();
  }

  private boolean isNone() {
    return is("no-effect");
  }

  private String movement(String subject) {
    double effect = arm.effect().orElseThrow();
    if (Double.isInfinite(effect)) {
      return summary.oriented(effect) < 0
          ? "training diverges on " + diverged(arm)
          : "training succeeds where the reference diverges"
              + summary.reference(arm).map(r -> " (on " + diverged(r) + ")").orElse("");
    }
    return text().movement(subject, effect, arm.interval());
  }

  private String gap() {
    double share = arm.gapClosed().orElse(Double.NaN);
    if (!Double.isFinite(share) || !arm.reference().equals(summary.base().name())) {
      return "";
    }
    return share < 0
        ? ", away from the target by " + NumberText.percent(-share) + " of the gap"
        : ", which is " + NumberText.percent(share) + " of the gap to the target";
  }

  private String nothing() {
    return "nothing that matters changes ("
        + arm.interval().map(i -> "95 % interval " + text().interval(i) + ", ").orElse("")
        + "within "
        + NumberText.plain(summary.metric().minimumEffect())
        + " of 0)";
  }

  private String undecided() {
    double effect = arm.effect().orElseThrow();
    return (arm.trials() == 1 ? "1 seed does" : arm.trials() + " seeds do")
        + " not suffice (difference "
        + text().difference(effect)
        + arm.interval().map(i -> ", 95 % interval " + text().interval(i)).orElse("")
        + ")"
        + (arm.seedsNeeded().isEmpty()
            ? ""
            : ", about " + arm.seedsNeeded().getAsInt() + " probably would");
  }

  private static String diverged(ArmSummary arm) {
    return arm.diverged() + " of " + arm.trials() + (arm.trials() == 1 ? " trial" : " trials");
  }

  private NumberText text() {
    return NumberText.of(summary.metric().minimumEffect());
  }
}
