package dev.assay.run.prepare;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.experiment.EarlyStoppingSection;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.NamedMetric;
import dev.assay.config.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Checks that metrics on which training depends are evaluated while it goes. */
final class WatchedMetrics {
  private WatchedMetrics() {}

  static List<Problem> problems(LoadedExperiment loaded, boolean validation) {
    Experiment experiment = loaded.experiment();
    List<String> known = known(experiment, validation);
    List<Problem> problems = new ArrayList<>();
    for (String name : experiment.schedule().schedule().metrics()) {
      if (!known.contains(name)) {
        problems.add(loaded.problem("schedule", "the metric \"" + name + '"', expected(known)));
      }
    }
    EarlyStoppingSection early = experiment.training().earlyStopping();
    if (early != null && !known.contains(early.metric())) {
      String path = "training.earlyStopping.metric";
      problems.add(loaded.problem(path, '"' + early.metric() + '"', expected(known)));
    }
    return problems;
  }

  private static List<String> known(Experiment experiment, boolean validation) {
    List<String> known = new ArrayList<>();
    known.add("train.objective");
    if (experiment.training().evaluateEvery() > 0) {
      for (String part : validation ? List.of("train", "validation") : List.of("train")) {
        known.add(part + ".loss");
        for (NamedMetric metric : experiment.metrics()) {
          known.add(part + "." + metric.name());
        }
      }
    }
    return known;
  }

  private static String expected(List<String> known) {
    return "one that is evaluated while training goes: " + String.join(", ", known);
  }
}
