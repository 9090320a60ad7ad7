package dev.assay.study;

import dev.assay.study.analysis.Outcomes;
import dev.assay.study.execute.Execution;
import dev.assay.study.execute.PlannedTrial;
import dev.assay.study.plan.Arm;
import dev.assay.study.plan.ArmEdits;
import dev.assay.study.plan.Factor;
import dev.assay.study.plan.StudyPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Walks from base to target: in each step every remaining change is tried on a few seeds and the
 * one that helps most is kept. The steps are then run on the seeds of the study, which the search
 * has not seen, each compared with the one before.
 */
final class PathSearch {
  /** Far from the seeds that decide. */
  private static final long FIRST_SEED = 2_000_000;

  private static final int SEEDS = 3;

  private final ArmEdits edits;
  private final Execution execution;
  private final Outcomes outcomes;

  PathSearch(ArmEdits edits, Execution execution, Outcomes outcomes) {
    this.edits = edits;
    this.execution = execution;
    this.outcomes = outcomes;
  }

  /** The plan with an arm for each step; empty when stopped before. */
  Optional<StudyPlan> search(StudyPlan plan) {
    List<Long> seeds =
        LongStream.range(0, SEEDS).mapToObj(i -> plan.seed() + FIRST_SEED + i).toList();
    Map<Factor, Arm> remaining = new LinkedHashMap<>();
    List<Arm> others = new ArrayList<>();
    for (Arm arm : plan.arms()) {
      Optional<Factor> change =
          plan.factors().stream().filter(f -> arm.name().equals(StudyPlan.with(f))).findFirst();
      change.ifPresentOrElse(f -> remaining.put(f, arm), () -> others.add(arm));
    }
    List<Arm> steps = new ArrayList<>();
    Arm current = plan.base();
    // The last step leads to the target itself.
    while (remaining.size() > 1) {
      Map<Factor, Arm> candidates = new LinkedHashMap<>();
      for (Map.Entry<Factor, Arm> change : remaining.entrySet()) {
        candidates.put(change.getKey(), step(plan.base(), current, steps.size() + 1, change));
      }
      List<PlannedTrial> trials = new ArrayList<>();
      candidates.values().forEach(a -> seeds.forEach(s -> trials.add(new PlannedTrial(a, s))));
      if (!execution.run("step " + (steps.size() + 1), trials)) {
        return Optional.empty();
      }
      Factor best = best(candidates, seeds);
      current = candidates.getOrDefault(best, current);
      steps.add(current);
      remaining.remove(best);
    }
    others.addAll(steps);
    return Optional.of(plan.withArms(others));
  }

  private Arm step(Arm base, Arm current, int number, Map.Entry<Factor, Arm> change) {
    Factor factor = change.getKey();
    List<String> overrides = new ArrayList<>(current.overrides());
    overrides.addAll(change.getValue().overrides());
    Map<String, String> levels = new LinkedHashMap<>(current.levels());
    levels.put(factor.name(), factor.levels().get(1));
    Arm made = edits.with(base, number + ". " + factor.name(), current.name(), overrides, levels);
    return made.asArm();
  }

  private Factor best(Map<Factor, Arm> candidates, List<Long> seeds) {
    Factor best = candidates.keySet().iterator().next();
    double highest = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Factor, Arm> candidate : candidates.entrySet()) {
      double goodness = outcomes.goodness(candidate.getValue(), seeds);
      if (goodness > highest) {
        highest = goodness;
        best = candidate.getKey();
      }
    }
    return best;
  }
}
