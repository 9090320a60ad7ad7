package dev.assay.run;

import dev.assay.config.experiment.EarlyStoppingSection;
import dev.assay.config.experiment.TrainingSection;
import dev.assay.core.train.EarlyStopping;
import dev.assay.core.train.TrainingSettings;
import java.util.Objects;
import java.util.Optional;

/** An experiment's training section as the trainer takes it. */
final class Settings {
  private Settings() {}

  static TrainingSettings of(TrainingSection training, int trainRows) {
    Double limit = training.timeLimit();
    return new TrainingSettings(
        training.epochs(),
        training.batchSize().of(trainRows),
        training.shuffle(),
        training.accumulate(),
        training.evaluateEvery(),
        Optional.ofNullable(training.earlyStopping()).map(Settings::early),
        limit == null ? Double.POSITIVE_INFINITY : limit,
        training.checkpointEvery());
  }

  private static EarlyStopping early(EarlyStoppingSection section) {
    return new EarlyStopping(
        section.metric(),
        Objects.requireNonNull(section.goal()),
        section.patience(),
        section.minimumDelta(),
        section.restoreBest());
  }
}
