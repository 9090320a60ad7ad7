package dev.assay.run.record;

import dev.assay.core.train.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of a trial.
 *
 * @param weightsHash SHA-256 of all parameters and running statistics
 * @param clipped values that the loss clipped while training
 * @param seconds wall time of preparation and training
 * @param classNames of the data after transforms; empty when targets are numbers or classes have no
 *     names
 * @param dataHash of the source
 * @param suspicion what looks wrong with the training, in words
 * @param runDirectory the record; empty when none was asked for
 */
public record TrialResult(
    String experiment,
    long seed,
    String configHash,
    String weightsHash,
    Outcome outcome,
    long clipped,
    double seconds,
    List<String> classNames,
    String dataHash,
    Optional<String> suspicion,
    Optional<Path> runDirectory) {}
