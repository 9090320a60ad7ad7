package dev.assay.study.diagnosis;

import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.NetworkLayer;
import dev.assay.config.experiment.ScheduleEntry;
import dev.assay.config.tree.TreePath;
import dev.assay.core.data.Table;
import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.Probes;
import dev.assay.core.evidence.Rates;
import dev.assay.core.evidence.Start;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Loss;
import dev.assay.core.train.FactorSum;
import dev.assay.run.observe.StartMeasurement;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Everything that is known about a subject. */
record SubjectEvidence(
    Subject subject, Optional<Start> start, List<Course> courses, Optional<Probes> probes)
    implements Evidence {
  SubjectEvidence {
    courses = List.copyOf(courses);
  }

  /** What can be known before training. */
  static SubjectEvidence before(Subject subject) {
    Experiment experiment = subject.loaded().experiment();
    try (Workers workers = new Workers(1)) {
      Start start =
          StartMeasurement.of(
              subject.prepared().plan(),
              layers(experiment),
              experiment.loss(),
              subject.prepared().parts().train(),
              experiment.seed(),
              new Kernels(workers));
      return new SubjectEvidence(subject, Optional.of(start), List.of(), Optional.empty());
    }
  }

  /** The same with trainings. */
  SubjectEvidence with(List<Training> trainings) {
    return new SubjectEvidence(
        subject, start, trainings.stream().flatMap(t -> t.course().stream()).toList(), probes);
  }

  /** The same with short trainings beside it. */
  SubjectEvidence with(Probes made) {
    return new SubjectEvidence(subject, start, courses, Optional.of(made));
  }

  @Override
  public Optional<Table> held() {
    return subject.judgedOnTrainingRows() ? Optional.empty() : Optional.of(subject.held());
  }

  private static List<Layer> layers(Experiment experiment) {
    return experiment.network().stream().map(NetworkLayer::layer).toList();
  }

  private Experiment experiment() {
    return subject.loaded().experiment();
  }

  @Override
  public List<Layer> layers() {
    return layers(experiment());
  }

  @Override
  public int inputs() {
    return subject.prepared().plan().inputs();
  }

  @Override
  public int outputs() {
    return subject.prepared().plan().outputs();
  }

  @Override
  public Loss loss() {
    return experiment().loss();
  }

  @Override
  public Table train() {
    return subject.prepared().parts().train();
  }

  @Override
  public Optional<String> setting(String path) {
    JsonNode node = subject.loaded().resolved().json();
    for (String segment : TreePath.parse(path).segments()) {
      int index = TreePath.index(segment);
      JsonNode next = index >= 0 ? node.get(index) : node.get(segment);
      if (next == null || next.isNull()) {
        return Optional.empty();
      }
      node = next;
    }
    return Optional.of(node.isValueNode() ? node.asString() : node.toString());
  }

  @Override
  public Optional<Rates> rates() {
    int rows = train().rows();
    int batches = Math.ceilDiv(rows, Math.min(rows, experiment().training().batchSize().of(rows)));
    long perEpoch = Math.ceilDiv(batches, experiment().training().accumulate());
    ScheduleEntry schedule = experiment().schedule();
    return Optional.of(
        FactorSum.of(
            schedule.schedule(),
            schedule.per() == ScheduleEntry.Per.STEP,
            experiment().optimizer().learningRate(),
            experiment().training().epochs(),
            perEpoch));
  }
}
