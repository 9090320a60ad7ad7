package dev.assay.study.diagnosis;

import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.Probes;
import dev.assay.core.spi.Evidence;
import dev.assay.run.rules.Repairs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Short trainings that tell faults of the network from faults of the data. */
final class Probing {
  private static final int FEW = 16;

  private final Subject subject;
  private final Trainings trainings;
  private final Evidence evidence;

  Probing(Subject subject, Trainings trainings, Evidence evidence) {
    this.subject = subject;
    this.trainings = trainings;
    this.evidence = evidence;
  }

  /** What the reference showed, without a training. */
  static Probes known(Criterion criterion) {
    return new Probes(
        criterion.prior(),
        criterion.reference(),
        criterion.margin(),
        Double.NaN,
        Double.NaN,
        Double.NaN);
  }

  Probes run(Criterion criterion) {
    return new Probes(
        criterion.prior(),
        criterion.reference(),
        criterion.margin(),
        score(linear(), Training::score),
        score(few(), Probing::onTrainingRows),
        score(List.of(transforms("{type: scale, factor: 0}")), Probing::onTrainingRows));
  }

  private double score(List<String> overrides, ToDoubleFunction<Training> score) {
    long seed = subject.loaded().experiment().seed();
    return subject
        .with(overrides)
        .map(experiment -> List.of(new Trainings.Job(experiment, seed, true)))
        .flatMap(job -> trainings.run(subject, job).getFirst())
        .map(score::applyAsDouble)
        .orElse(Double.NaN);
  }

  private static double onTrainingRows(Training training) {
    return training.course().map(Course::trainScore).orElse(Double.NaN);
  }

  /** The reference with its hidden layers taken away. */
  private List<String> linear() {
    List<Change> changes = new ArrayList<>();
    for (Change part : Recipe.reference(evidence)) {
      changes.add(
          part.rule().equals("network")
              ? new Change(
                  part.rule(),
                  part.finding(),
                  List.of("network=[{type: dense, units: " + evidence.outputs() + "}]"),
                  false)
              : part);
    }
    return Overrides.joined(changes);
  }

  private List<String> few() {
    List<String> overrides = new ArrayList<>();
    overrides.add(transforms("{type: subset, rows: " + FEW + "}"));
    overrides.addAll(Repairs.plainGradients(evidence));
    overrides.add("training={epochs: 500, batchSize: all, evaluateEvery: 0}");
    overrides.addAll(Repairs.without(evidence, "dropout"));
    return overrides;
  }

  private String transforms(String last) {
    String own = evidence.setting("data.transforms").orElse("[]");
    List<String> items = new ArrayList<>(Overrides.items(own));
    items.add(last);
    return "data.transforms=[" + String.join(", ", items) + "]";
  }
}
