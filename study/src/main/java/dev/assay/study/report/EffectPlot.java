package dev.assay.study.report;

import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.EffectSummary;
import dev.assay.study.analysis.Summary;
import dev.assay.study.analysis.TrialRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Effects with their intervals, sorted, the best first, apart for each arm that others are compared
 * with.
 */
record EffectPlot(Axis axis, double minimumEffect, List<Group> groups) {
  /** Arms compared with the same one. */
  record Group(String reference, List<Row> rows) {}

  /** An arm and its place in the plot. */
  record Row(ArmText text, Strip strip) {}

  /** Effects beyond this many smallest differences and typical effects leave the scale. */
  private static final double MOST_UNITS = 100;

  private static final double MOST_TYPICAL = 10;
  private static final int MOST_DOTS = 50;

  static EffectPlot of(Summary.Full full) {
    Summary summary = full.summary();
    List<ArmSummary> arms =
        summary.arms().stream()
            .filter(arm -> !arm.name().equals(summary.base().name()))
            .filter(arm -> !arm.reference().equals(arm.name()))
            .toList();
    Differences differences = new Differences(full.trials());
    Axis axis =
        axis(
            summary.metric().minimumEffect(),
            arms.stream().map(ArmSummary::effect).toList(),
            arms.stream().map(ArmSummary::interval).toList(),
            arms.stream().flatMap(arm -> differences.of(arm).stream()).toList());
    List<Group> groups = new ArrayList<>();
    for (String reference : arms.stream().map(ArmSummary::reference).distinct().toList()) {
      groups.add(
          new Group(
              reference,
              arms.stream()
                  .filter(arm -> arm.reference().equals(reference))
                  .sorted(Comparator.comparingDouble(arm -> -rank(summary, arm)))
                  .map(arm -> row(summary, arm, axis, differences.of(arm)))
                  .toList()));
    }
    return new EffectPlot(axis, summary.metric().minimumEffect(), groups);
  }

  /** A scale for contrasts. */
  static Axis axis(Summary summary, List<EffectSummary> effects) {
    return axis(
        summary.metric().minimumEffect(),
        effects.stream().map(effect -> OptionalDouble.of(effect.effect())).toList(),
        effects.stream().map(EffectSummary::interval).toList(),
        List.of());
  }

  /** Whether something lies beyond the scale. */
  boolean isCut() {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .anyMatch(row -> row.strip().isCutLow() || row.strip().isCutHigh());
  }

  private static double rank(Summary summary, ArmSummary arm) {
    return arm.effect().isPresent()
        ? summary.oriented(arm.effect().getAsDouble())
        : Double.NEGATIVE_INFINITY;
  }

  private static Row row(Summary summary, ArmSummary arm, Axis axis, List<Double> differences) {
    return new Row(
        new ArmText(summary, arm),
        new Strip(
            axis,
            summary.metric().minimumEffect(),
            arm.effect(),
            arm.interval(),
            differences.size() <= MOST_DOTS ? differences : List.of(),
            arm.verdict().orElse("none")));
  }

  private static Axis axis(
      double minimumEffect,
      List<OptionalDouble> effects,
      List<Optional<ArmSummary.Interval>> intervals,
      List<Double> differences) {
    double[] sizes =
        effects.stream()
            .flatMapToDouble(OptionalDouble::stream)
            .filter(Double::isFinite)
            .map(Math::abs)
            .sorted()
            .toArray();
    double typical = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    double limit = Math.max(MOST_UNITS * minimumEffect, MOST_TYPICAL * typical);
    double[] ends =
        Stream.of(
                effects.stream().flatMapToDouble(OptionalDouble::stream),
                intervals.stream()
                    .flatMap(Optional::stream)
                    .flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())),
                differences.stream().mapToDouble(d -> d),
                DoubleStream.of(-1.5 * minimumEffect, 1.5 * minimumEffect))
            .flatMapToDouble(s -> s)
            .filter(Double::isFinite)
            .map(value -> limit > 0 ? Math.clamp(value, -limit, limit) : value)
            .toArray();
    return Axis.holding(
        DoubleStream.of(ends).min().orElse(-1), DoubleStream.of(ends).max().orElse(1));
  }

  /** Differences between arms on the same seed, where both are finite. */
  private static final class Differences {
    private final Map<String, Map<Long, Double>> values = new HashMap<>();

    Differences(List<TrialRow> trials) {
      for (TrialRow trial : trials) {
        trial
            .value()
            .ifPresent(value ->
                values
                    .computeIfAbsent(trial.arm(), name -> new HashMap<>())
                    .put(trial.seed(), value));
      }
    }

    List<Double> of(ArmSummary arm) {
      Map<Long, Double> own = values.getOrDefault(arm.name(), Map.of());
      Map<Long, Double> reference = values.getOrDefault(arm.reference(), Map.of());
      return own.keySet().stream()
          .sorted()
          .filter(reference::containsKey)
          .map(seed -> own.getOrDefault(seed, 0.0) - reference.getOrDefault(seed, 0.0))
          .filter(Double::isFinite)
          .toList();
    }
  }
}
