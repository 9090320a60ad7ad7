package dev.assay.config.experiment;

import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import java.util.List;

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
        int evaluateEvery,
    @Param(
            value = "How much rows of each class count in the objective; an empty list: all alike",
            byDefault = "[]",
            range = "[0, inf)")
        List<Double> classWeights,
    @Param(
            value = "Let all classes count alike: rows / (classes * rows of the class) as weights",
            byDefault = "false")
        boolean balanceClasses) {
  public TrainingSection {
    Params.check(
        TrainingSection.class,
        epochs,
        batchSize,
        shuffle,
        evaluateEvery,
        classWeights,
        balanceClasses);
    classWeights = List.copyOf(classWeights);
    if (balanceClasses && !classWeights.isEmpty()) {
      throw new ParamException(
          "balanceClasses", true, "false, because there are classWeights; one of the two");
    }
  }
}
