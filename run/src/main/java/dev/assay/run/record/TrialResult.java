package dev.assay.run.record;

import dev.assay.core.train.Outcome;
import java.nio.file.Path;

/**
 * What came of a trial.
 *
 * @param weightsHash SHA-256 of all parameters and running statistics
 * @param clipped values that the loss clipped while training
 * @param seconds wall time of preparation and training
 */
public record TrialResult(
    String experiment,
    long seed,
    String configHash,
    String weightsHash,
    Outcome outcome,
    long clipped,
    double seconds,
    Path runDirectory) {}
