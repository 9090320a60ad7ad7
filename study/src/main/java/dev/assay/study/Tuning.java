package dev.assay.study;

import dev.assay.study.analysis.Outcomes;
import dev.assay.study.execute.Execution;
import dev.assay.study.execute.PlannedTrial;
import dev.assay.study.plan.Arm;
import dev.assay.study.plan.ArmEdits;
import dev.assay.study.plan.StudyFile;
import dev.assay.study.plan.StudyPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Gives each arm, the base included, the learning rate that suits it best: every arm gets the same
 * multiples of its own rate and the same seeds, none of which decides later.
 */
final class Tuning {
  /** Far from the seeds that decide. */
  private static final long FIRST_SEED = 1_000_000;

  private static final String PATH = "optimizer.learningRate";

  private final ArmEdits edits;
  private final Execution execution;
  private final Outcomes outcomes;

  Tuning(ArmEdits edits, Execution execution, Outcomes outcomes) {
    this.edits = edits;
    this.execution = execution;
    this.outcomes = outcomes;
  }

  private record Candidate(double multiple, Arm arm) {}

  /** The plan with tuned arms; empty when stopped before. */
  Optional<StudyPlan> tune(StudyPlan plan, StudyFile.TuningSection section) {
    List<Long> seeds =
        LongStream.range(0, section.seeds()).mapToObj(i -> plan.seed() + FIRST_SEED + i).toList();
    Map<Arm, List<Candidate>> candidates = new LinkedHashMap<>();
    List<PlannedTrial> trials = new ArrayList<>();
    for (Arm arm : plan.arms()) {
      double rate = edits.learningRate(arm);
      List<Candidate> own =
          section.rates().stream().map(m -> new Candidate(m, variant(arm, rate * m))).toList();
      candidates.put(arm, own);
      own.forEach(c -> seeds.forEach(s -> trials.add(new PlannedTrial(c.arm(), s))));
    }
    if (!execution.run("learning rates", trials)) {
      return Optional.empty();
    }
    return Optional.of(
        plan.withArms(candidates.values().stream().map(c -> best(c, seeds)).toList()));
  }

  private Arm variant(Arm arm, double rate) {
    return edits.with(
        arm,
        arm.name(),
        arm.reference(),
        List.of(PATH + "=" + rate),
        Map.of("learning rate", "" + rate));
  }

  /** The best; of equals the one nearest to the arm's own rate, then the smaller. */
  private Arm best(List<Candidate> candidates, List<Long> seeds) {
    return candidates.stream()
        .min(
            Comparator.<Candidate>comparingDouble(c -> -goodness(c, seeds))
                .thenComparingDouble(c -> Math.abs(StrictMath.log(c.multiple())))
                .thenComparingDouble(Candidate::multiple))
        .orElseThrow()
        .arm();
  }

  /** Without any result, worse than everything. */
  private double goodness(Candidate candidate, List<Long> seeds) {
    double goodness = outcomes.goodness(candidate.arm(), seeds);
    return Double.isNaN(goodness) ? Double.NEGATIVE_INFINITY : goodness;
  }
}
