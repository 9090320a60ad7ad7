package dev.assay.study.analysis;

import dev.assay.study.execute.Journal;
import dev.assay.study.plan.StudyPlan;
import dev.assay.study.statistics.Planning;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a careful reader must know besides the verdicts. */
final class Notes {
  private final StudyPlan plan;
  private final Journal journal;

  Notes(StudyPlan plan, Journal journal) {
    this.plan = plan;
    this.journal = journal;
  }

  List<String> of(List<ArmSummary> arms) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Inference is over seeds, for this data set: it says how the recipe behaves when chance is"
            + " drawn again, not how it does on other data.");
    power().ifPresent(notes::add);
    extended().ifPresent(notes::add);
    int failed = arms.stream().mapToInt(ArmSummary::failed).sum();
    if (failed > 0) {
      notes.add(
          failed
              + (failed == 1 ? " trial" : " trials")
              + " failed and count for nothing; the comparisons use the seeds that remain. The same"
              + " command tries them again.");
    }
    plan.tuning()
        .ifPresent(t ->
            notes.add(
                "Each arm ran with the best of "
                    + t.rates().size()
                    + " learning rates, chosen on "
                    + t.seeds()
                    + " seeds that decide nothing."));
    return notes;
  }

  private java.util.Optional<String> power() {
    int comparisons = Math.max(1, plan.comparisons());
    OptionalInt least = Planning.leastSeeds(comparisons);
    if (least.isPresent() && plan.seeds() >= least.getAsInt()) {
      return java.util.Optional.empty();
    }
    String able =
        least.isPresent() ? "; " + least.getAsInt() + " could" : "; no number of seeds could";
    return java.util.Optional.of(
        plan.seeds()
            + (plan.seeds() == 1 ? " seed" : " seeds")
            + " cannot show that an arm is better or worse, with "
            + comparisons
            + (comparisons == 1 ? " comparison" : " comparisons")
            + able
            + ".");
  }

  /** Whether verdicts on fewer seeds were seen before these. */
  private java.util.Optional<String> extended() {
    return journal.events().stream()
        .filter(e -> e.event().equals("verdicts"))
        .map(e -> Integer.parseInt(e.details().getOrDefault("seeds", "0")))
        .filter(n -> n < plan.seeds())
        .min(Integer::compare)
        .map(n ->
            "Seeds were added after verdicts on "
                + n
                + " seeds had been seen, so a false verdict is likelier than stated.");
  }
}
