package dev.assay.cli;

import dev.assay.config.catalog.Catalog;
import dev.assay.study.execute.InProcessRunner;
import dev.assay.study.execute.TrialAnswer;
import dev.assay.study.execute.TrialRequest;
import dev.assay.study.plan.Arm;
import dev.assay.study.plan.StudyPlan;
import dev.assay.study.statistics.Planning;
import java.util.Locale;
import java.util.OptionalInt;

/** What a study would do: arms, trials, time, and whether its seeds can reach a verdict. */
final class PlanText {
  private static final double LONGEST_TRIAL_SECONDS = 60;

  private final Catalog catalog;
  private final StudyPlan plan;
  private final int workers;

  PlanText(Catalog catalog, StudyPlan plan, int workers) {
    this.catalog = catalog;
    this.plan = plan;
    this.workers = workers;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%s: %d arms%n", plan.study(), plan.arms().size()));
    for (Arm arm : plan.arms()) {
      text.append(String.format("  %s", arm.name()));
      text.append(
          arm.overrides().isEmpty()
              ? String.format("%n")
              : String.format(": %s%n", String.join("  ", arm.overrides())));
    }
    long deciding = (long) plan.arms().size() * plan.seeds();
    text.append(
        String.format(
            "%d trials, seeds %d to %d", deciding, plan.seed(), plan.seed() + plan.seeds() - 1));
    long tuning =
        plan.tuning().map(t -> (long) t.rates().size() * t.seeds()).orElse(0L) * plan.arms().size();
    text.append(tuning == 0 ? "" : ", after " + tuning + " to choose learning rates");
    text.append(System.lineSeparator());
    text.append(time(deciding + tuning)).append(System.lineSeparator());
    text.append(power()).append(System.lineSeparator());
    return text.toString();
  }

  /** Measured on one trial of the base. */
  private String time(long trials) {
    TrialAnswer answer;
    try (InProcessRunner runner = new InProcessRunner(catalog, () -> false)) {
      answer =
          TrialAnswer.parse(
              runner.run(new TrialRequest(plan.base().yaml(), plan.seed(), LONGEST_TRIAL_SECONDS)));
    }
    double seconds = answer.seconds() * trials / workers;
    String about = answer.seconds() >= LONGEST_TRIAL_SECONDS ? "more than" : "at most about";
    return String.format(
        Locale.ROOT,
        "%s %s with %d at once: the base's first trial took %.2f s, start-up included",
        about,
        seconds < 120
            ? String.format(Locale.ROOT, "%.0f s", seconds)
            : String.format(Locale.ROOT, "%.0f min", seconds / 60),
        workers,
        answer.seconds());
  }

  private String power() {
    int comparisons = Math.max(1, plan.comparisons());
    OptionalInt least = Planning.leastSeeds(comparisons);
    String which = comparisons == 1 ? "1 comparison" : comparisons + " comparisons";
    if (least.isEmpty()) {
      return "no number of seeds can show better or worse among " + which;
    }
    return plan.seeds() >= least.getAsInt()
        ? plan.seeds()
            + " seeds can reach a verdict among "
            + which
            + " (least: "
            + least.getAsInt()
            + ")"
        : plan.seeds()
            + " seeds cannot show better or worse among "
            + which
            + "; the least that can is "
            + least.getAsInt();
  }
}
