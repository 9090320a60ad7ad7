package dev.assay.core.train;

/**
 * How long and in which portions training goes.
 *
 * @param epochs passes over the training rows
 * @param batchRows rows of a step; the last, smaller batch of an epoch is kept
 * @param shuffle whether each epoch visits the rows in a new random order; without effect when one
 *     batch holds them all
 * @param evaluateEvery epochs between evaluations; 0 evaluates at the end only
 */
public record TrainingSettings(int epochs, int batchRows, boolean shuffle, int evaluateEvery) {}
