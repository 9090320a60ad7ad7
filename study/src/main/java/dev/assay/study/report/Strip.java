package dev.assay.study.report;

import dev.assay.study.analysis.ArmSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of an effect plot: a difference with its interval on a scale that all rows share.
 *
 * @param effect may be infinite, or beyond the scale: then drawn as an arrow at its end
 * @param differences of the single seeds
 * @param verdict decides shape and colour
 */
record Strip(
    Axis axis,
    double minimumEffect,
    OptionalDouble effect,
    Optional<ArmSummary.Interval> interval,
    List<Double> differences,
    String verdict) {
  private static final int MOST_TICKS = 5;

  List<Axis.Tick> ticks() {
    return axis.ticks(MOST_TICKS);
  }

  String zero() {
    return axis.percent(0);
  }

  /** Left end of the differences that do not matter. */
  String bandFrom() {
    return axis.percent(-minimumEffect);
  }

  String bandWidth() {
    double share = axis.share(minimumEffect) - axis.share(-minimumEffect);
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }

  /** Differences of single seeds within the scale. */
  List<String> dots() {
    return differences.stream().filter(axis::holds).map(axis::percent).toList();
  }

  boolean hasPoint() {
    return effect.isPresent() && axis.holds(effect.getAsDouble());
  }

  /** Whether something lies beyond the left or lower end. */
  boolean isCutLow() {
    return effect.orElse(axis.low()) < axis.low()
        || interval.filter(i -> i.low() < axis.low()).isPresent();
  }

  boolean isCutHigh() {
    return effect.orElse(axis.high()) > axis.high()
        || interval.filter(i -> i.high() > axis.high()).isPresent();
  }

  /** What the picture shows, for those who do not see it. */
  String title(String effectText, String intervalText) {
    return "effect "
        + (effectText.isEmpty() ? "unknown" : effectText)
        + (intervalText.isEmpty() ? "" : ", 95 % interval " + intervalText);
  }
}
