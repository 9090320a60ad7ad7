package dev.assay.core.train;

import java.util.Optional;

/**
 * How long and in which portions training goes.
 *
 * @param epochs passes over the training rows
 * @param batchRows rows of a pass; the last, smaller batch of an epoch is kept
 * @param shuffle whether each epoch visits the rows in a new random order; without effect when one
 *     batch holds them all
 * @param accumulate batches whose gradients are joined into one step; fewer at the end of an epoch
 * @param evaluateEvery epochs between evaluations; 0 evaluates at the end only
 * @param timeLimit seconds after which no further step begins; infinite for no limit
 * @param checkpointEvery epochs between checkpoints; 0 for none
 */
public record TrainingSettings(
    int epochs,
    int batchRows,
    boolean shuffle,
    int accumulate,
    int evaluateEvery,
    Optional<EarlyStopping> earlyStopping,
    double timeLimit,
    int checkpointEvery) {}
