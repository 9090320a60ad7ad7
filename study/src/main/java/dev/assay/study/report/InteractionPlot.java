package dev.assay.study.report;

import dev.assay.config.problem.Words;
import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.NumberText;
import dev.assay.study.analysis.Summary;
import dev.assay.study.plan.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Means for each pair of values of two factors, over all values of the others: a line for each
 * value of the second. Lines that are not parallel are an interaction.
 *
 * @param levels of the first factor, along the chart
 */
record InteractionPlot(
    Factor first,
    Factor second,
    List<CurveShape.Place> levels,
    List<CurveShape.Place> values,
    List<Line> lines,
    String description) {
  /** One value of the second factor: an SVG path and its corners. */
  record Line(String level, String path, List<CurveShape.Place> corners) {}

  private static final int MOST_LINES = 4;
  private static final int MOST_LEVELS = 8;
  private static final int LETTERS = 40;
  private static final int MOST_TICKS = 5;

  /** A chart for each pair of factors with an interaction, where it is not too full to read. */
  static List<InteractionPlot> all(Summary summary) {
    return summary.effects().stream()
        .filter(effect -> effect.kind().equals("interaction") && effect.factors().size() == 2)
        .map(effect -> effect.factors())
        .distinct()
        .flatMap(pair -> of(summary, pair.getFirst(), pair.getLast()).stream())
        .toList();
  }

  private static Optional<InteractionPlot> of(Summary summary, String one, String other) {
    Optional<Factor> first = factor(summary, one);
    Optional<Factor> second = factor(summary, other);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    boolean swap = second.get().levels().size() > first.get().levels().size();
    return of(summary, swap ? second.get() : first.get(), swap ? first.get() : second.get());
  }

  private static Optional<InteractionPlot> of(Summary summary, Factor first, Factor second) {
    List<List<OptionalDouble>> means =
        second.levels().stream()
            .map(row ->
                first.levels().stream()
                    .map(column -> mean(summary, first, column, second, row))
                    .toList())
            .toList();
    double[] all =
        means.stream()
            .flatMap(List::stream)
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    if (all.length < 2
        || second.levels().size() > MOST_LINES
        || first.levels().size() > MOST_LEVELS) {
      return Optional.empty();
    }
    Axis axis = Axis.holding(all[0], all[all.length - 1]);
    List<Line> lines =
        IntStream.range(0, means.size())
            .mapToObj(i -> line(second.levels().get(i), means.get(i), axis))
            .toList();
    int letters = LETTERS / first.levels().size();
    return Optional.of(
        new InteractionPlot(
            first,
            second,
            IntStream.range(0, first.levels().size())
                .mapToObj(i ->
                    new CurveShape.Place(
                        number(x(i, first.levels().size())), cut(first.levels().get(i), letters)))
                .toList(),
            axis.ticks(MOST_TICKS).stream()
                .map(tick -> new CurveShape.Place(number(y(axis, tick.value())), tick.text()))
                .toList(),
            lines,
            description(summary, first, second, means)));
  }

  private static Optional<Factor> factor(Summary summary, String name) {
    return summary.factors().stream().filter(factor -> factor.name().equals(name)).findFirst();
  }

  /** The mean of all arms with these values; none when one of them has no mean. */
  private static OptionalDouble mean(
      Summary summary, Factor first, String column, Factor second, String row) {
    List<ArmSummary> arms =
        summary.arms().stream()
            .filter(arm -> column.equals(arm.levels().get(first.name())))
            .filter(arm -> row.equals(arm.levels().get(second.name())))
            .toList();
    return arms.stream().anyMatch(arm -> arm.mean().isEmpty())
        ? OptionalDouble.empty()
        : arms.stream().mapToDouble(arm -> arm.mean().orElseThrow()).average();
  }

  private static Line line(String level, List<OptionalDouble> means, Axis axis) {
    StringBuilder path = new StringBuilder();
    List<CurveShape.Place> corners = new ArrayList<>();
    char command = 'M';
    for (int i = 0; i < means.size(); i++) {
      if (means.get(i).isEmpty()) {
        command = 'M';
        continue;
      }
      String x = number(x(i, means.size()));
      String y = number(y(axis, means.get(i).getAsDouble()));
      path.append(command).append(x).append(' ').append(y);
      corners.add(new CurveShape.Place(x, y));
      command = 'L';
    }
    return new Line(level, path.toString(), corners);
  }

  private static String description(
      Summary summary, Factor first, Factor second, List<List<OptionalDouble>> means) {
    NumberText numbers = NumberText.of(summary.metric().minimumEffect());
    return IntStream.range(0, means.size())
        .mapToObj(row ->
            second.name()
                + " "
                + second.levels().get(row)
                + ": "
                + IntStream.range(0, first.levels().size())
                    .mapToObj(column -> {
                      OptionalDouble mean = means.get(row).get(column);
                      return (mean.isPresent() ? numbers.value(mean.getAsDouble()) : "no mean")
                          + " at "
                          + first.levels().get(column);
                    })
                    .collect(Collectors.joining(", ")))
        .map(Words::oneLine)
        .collect(Collectors.joining("; "));
  }

  private static String cut(String text, int letters) {
    String line = Words.oneLine(text);
    return line.codePointCount(0, line.length()) <= letters
        ? line
        : line.substring(0, line.offsetByCodePoints(0, letters - 1)) + "…";
  }

  private static double x(int index, int size) {
    double width = (double) (CurveShape.RIGHT - CurveShape.LEFT) / size;
    return CurveShape.LEFT + (index + 0.5) * width;
  }

  private static double y(Axis axis, double value) {
    return CurveShape.BOTTOM - (CurveShape.BOTTOM - CurveShape.TOP) * axis.share(value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
