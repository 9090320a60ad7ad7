package dev.assay.config.experiment;

import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
            value = "The same for some classes, by name or number from '0'; others count 1",
            byDefault = "{}",
            range = "[0, inf)")
        Map<String, Double> classWeightsByName,
    @Param(
            value = "Let all classes count alike: rows / (classes * rows of the class) as weights",
            byDefault = "false")
        boolean balanceClasses,
    @Param(
            value = "Batches whose gradients are joined into one step",
            byDefault = "1",
            range = "[1, inf)")
        int accumulate,
    @Param(
            value = "Stop when a metric has stopped to get better; by default never",
            optional = true)
        @Nullable EarlyStoppingSection earlyStopping,
    @Param(
            value = "Seconds after which no further step begins; by default no limit",
            optional = true,
            range = "(0, inf)")
        @Nullable Double timeLimit,
    @Param(
            value = "Epochs between checkpoints, from which a run can be resumed; 0: none",
            byDefault = "0",
            range = "[0, inf)")
        int checkpointEvery) {
  public TrainingSection {
    Params.check(
        TrainingSection.class,
        epochs,
        batchSize,
        shuffle,
        evaluateEvery,
        classWeights,
        classWeightsByName,
        balanceClasses,
        accumulate,
        earlyStopping,
        timeLimit,
        checkpointEvery);
    classWeights = List.copyOf(classWeights);
    classWeightsByName = Collections.unmodifiableMap(new LinkedHashMap<>(classWeightsByName));
    if (!classWeights.isEmpty() && !classWeightsByName.isEmpty()) {
      throw new ParamException(
          "classWeightsByName", classWeightsByName, "nothing, because there are classWeights");
    }
    boolean given = !classWeights.isEmpty() || !classWeightsByName.isEmpty();
    if (balanceClasses && given) {
      throw new ParamException(
          "balanceClasses", true, "false, because there are classWeights; one of the two");
    }
  }
}
