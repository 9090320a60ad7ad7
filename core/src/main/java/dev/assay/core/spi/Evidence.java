package dev.assay.core.spi;

import dev.assay.core.data.Table;
import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.Probes;
import dev.assay.core.evidence.Rates;
import dev.assay.core.evidence.Start;
import java.util.List;
import java.util.Optional;

/** What a rule may look at. */
public interface Evidence {
  /** The network's layers from input to output. */
  List<Layer> layers();

  /** Columns that go into the network. */
  int inputs();

  /** Columns that come out of the network. */
  int outputs();

  Loss loss();

  /** The training part, after transforms. */
  Table train();

  /**
   * Rows that the network is judged on and not trained on, after transforms, when there are any.
   */
  default Optional<Table> held() {
    return Optional.empty();
  }

  /** Short trainings beside the experiment, when they were made. */
  default Optional<Probes> probes() {
    return Optional.empty();
  }

  /** The text of a resolved setting, such as that of {@code training.batchSize}. */
  default Optional<String> setting(String path) {
    return Optional.empty();
  }

  /** The learning rate over the training. */
  default Optional<Rates> rates() {
    return Optional.empty();
  }

  /** The first step, when it was measured. */
  default Optional<Start> start() {
    return Optional.empty();
  }

  /** Trainings of this experiment, one for each seed tried; empty before training. */
  default List<Course> courses() {
    return List.of();
  }
}
