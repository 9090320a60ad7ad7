package dev.assay.config.experiment;

import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/** How long and in which portions training goes. */
public record TrainingSection(
    @Param(value = "Passes over the training rows", range = "[1, inf)") int epochs,
    @Param(value = "Rows of a step; the last, smaller batch is kept", byDefault = "32")
        BatchSize batchSize,
    @Param(value = "Visit the rows in a new random order in every epoch", byDefault = "true")
        boolean shuffle,
    @Param(
            value = "Epochs between evaluations of the metrics; 0 evaluates at the end only",
            byDefault = "1",
            range = "[0, inf)")
        int evaluateEvery) {
  public TrainingSection {
    Params.check(TrainingSection.class, epochs, batchSize, shuffle, evaluateEvery);
  }
}
