package dev.assay.study.analysis;

import dev.assay.study.plan.Arm;
import dev.assay.study.plan.Factor;
import dev.assay.study.plan.StudyPlan;
import dev.assay.study.statistics.Estimate;
import dev.assay.study.statistics.Factorial;
import dev.assay.study.statistics.Shapley;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Main effects, two-way interactions and Shapley shares of a factorial study. */
final class FactorialEffects {
  /** Shapley shares of more factors would need too many combinations. */
  private static final int MOST_SHAPLEY = 12;

  private final StudyPlan plan;
  private final Outcomes outcomes;
  private final Factorial design;

  FactorialEffects(StudyPlan plan, Outcomes outcomes) {
    this.plan = plan;
    this.outcomes = outcomes;
    this.design = new Factorial(plan.factors().stream().map(f -> f.levels().size()).toList());
  }

  /** Over the seeds on which every combination has a finite value; empty without such a seed. */
  List<EffectSummary> all() {
    double[][] values = values();
    List<EffectSummary> effects = new ArrayList<>();
    if (values.length == 0 || values[0].length == 0) {
      return effects;
    }
    List<Factor> factors = plan.factors();
    for (int f = 0; f < factors.size(); f++) {
      for (int level = 1; level < factors.get(f).levels().size(); level++) {
        effects.add(
            effect(
                "main-effect",
                List.of(factors.get(f).name()),
                Optional.of(factors.get(f).levels().get(level)),
                design.mainEffect(values, f, level)));
      }
    }
    interactions(values, effects);
    shares(values, effects);
    return effects;
  }

  private void interactions(double[][] values, List<EffectSummary> effects) {
    List<Factor> factors = plan.factors();
    for (int a = 0; a < factors.size(); a++) {
      for (int b = a + 1; b < factors.size(); b++) {
        for (int i = 1; i < factors.get(a).levels().size(); i++) {
          for (int j = 1; j < factors.get(b).levels().size(); j++) {
            effects.add(
                effect(
                    "interaction",
                    List.of(factors.get(a).name(), factors.get(b).name()),
                    Optional.of(
                        factors.get(a).levels().get(i) + ", " + factors.get(b).levels().get(j)),
                    design.interaction(values, a, i, b, j)));
          }
        }
      }
    }
  }

  private void shares(double[][] values, List<EffectSummary> effects) {
    List<Factor> factors = plan.factors();
    boolean twoLevels = factors.stream().allMatch(f -> f.levels().size() == 2);
    if (!twoLevels || factors.size() > MOST_SHAPLEY) {
      return;
    }
    double[][] shares = Shapley.shares(values);
    for (int f = 0; f < factors.size(); f++) {
      effects.add(
          effect(
              "shapley-share",
              List.of(factors.get(f).name()),
              Optional.of(factors.get(f).levels().get(1)),
              shares[f]));
    }
  }

  private static EffectSummary effect(
      String kind, List<String> factors, Optional<String> level, double[] differences) {
    Estimate estimate = Estimate.of(differences);
    return new EffectSummary(
        kind,
        factors,
        level,
        estimate.effect(),
        estimate.interval().map(i -> new ArmSummary.Interval(i.low(), i.high())),
        OptionalDouble.of(estimate.p()));
  }

  /** By cell and seed. */
  private double[][] values() {
    Arm[] cells = new Arm[design.cells()];
    for (Arm arm : plan.arms()) {
      if (arm.levels().size() == plan.factors().size()) {
        List<Integer> chosen =
            plan.factors().stream()
                .map(f -> f.levels().indexOf(arm.levels().getOrDefault(f.name(), "")))
                .toList();
        cells[design.cell(chosen)] = arm;
      }
    }
    List<Long> seeds =
        plan.seedList().stream()
            .filter(s -> {
              for (Arm arm : cells) {
                OptionalDouble value = outcomes.value(arm, s);
                if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
                  return false;
                }
              }
              return true;
            })
            .toList();
    double[][] values = new double[cells.length][];
    for (int c = 0; c < cells.length; c++) {
      Arm arm = cells[c];
      values[c] = seeds.stream().mapToDouble(s -> outcomes.value(arm, s).orElseThrow()).toArray();
    }
    return values;
  }
}
