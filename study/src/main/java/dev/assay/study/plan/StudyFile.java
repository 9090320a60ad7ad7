package dev.assay.study.plan;

import dev.assay.config.tree.Node;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A study as its YAML says it.
 *
 * @param base the path of an experiment, or the experiment itself
 * @param to the path of an experiment, or a list of overrides of the base
 */
public record StudyFile(
    @Param("Name of the study, and of its folder") String study,
    @Param("What the study asks and how to read the answer, shown in its reports")
        Optional<String> question,
    @Param("The experiment to vary: a file, or the experiment itself") Node base,
    @Param("The experiment to compare with: a file, or a list of overrides of the base")
        Optional<Node> to,
    @Param("The number that decides") MetricSection metric,
    @Param(
            value = "Number of seeds: the base's, and those that follow",
            byDefault = "10",
            range = "[1, inf)")
        int seeds,
    @Param(value = "Which combinations to run", byDefault = "one-at-a-time") Design design,
    @Param(value = "What to vary, by name", byDefault = "{}") Map<String, FactorSection> factors,
    @Param(value = "Further arms, by name: lists of overrides of the base", byDefault = "{}")
        Map<String, List<String>> arms,
    @Param("A learning rate for each arm, chosen on other seeds with the same budget")
        Optional<TuningSection> tuning) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public StudyFile {
    if (!NAME.matcher(study).matches()) {
      throw new ParamException(
          "study",
          '"' + study + '"',
          "at most 100 letters, digits, dots, hyphens and underscores, a letter or digit first");
    }
  }

  /** The number that decides. */
  public record MetricSection(
      @Param("Such as validation.accuracy") String name,
      @Param("Which direction is better; by default the metric's own") Optional<Metric.Goal> goal,
      @Param(
              value = "The smallest difference that matters, in the metric's unit",
              range = "(0, inf)")
          double minimumEffect,
      @Param(value = "Which of a trial's evaluations counts", byDefault = "last")
          MetricChoice.At at) {}

  /**
   * What to vary.
   *
   * @param path one place, or a list of places that get the same value
   */
  public record FactorSection(
      @Param("A place in the experiment, or a list of places that get the same value") Node path,
      @Param(
              value = "Its values; with to, the target's value is taken and none may be given",
              byDefault = "[]")
          List<Node> values) {}

  /** The learning rates tried for each arm. */
  public record TuningSection(
      @Param(
              value = "Multiples of the arm's own learning rate",
              byDefault = "[0.01, 0.1, 1, 10]",
              range = "(0, inf)")
          List<Double> rates,
      @Param(
              value = "Number of seeds to choose on, none of which decides",
              byDefault = "3",
              range = "[1, inf)")
          int seeds) {}
}
