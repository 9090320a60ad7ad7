package dev.assay.study.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A contrast of a factorial study.
 *
 * @param kind {@code main-effect}, {@code interaction} or {@code shapley-share}
 * @param factors one factor, or the two that interact
 * @param level the level compared with the base's; empty for two-level contrasts of several factors
 * @param effect mean over seeds, in the metric's unit
 * @param interval 95 %; empty with fewer than six seeds
 */
public record EffectSummary(
    String kind,
    List<String> factors,
    Optional<String> level,
    double effect,
    Optional<ArmSummary.Interval> interval,
    OptionalDouble p) {}
