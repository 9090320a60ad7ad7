package dev.assay.core.evidence;

/**
 * The learning rate over a whole training.
 *
 * @param initial before the schedule
 * @param steps steps of the training
 * @param stepsPerEpoch batches of an epoch
 * @param worth the sum of the schedule's factors over all steps: how many full steps the training
 *     is worth
 * @param lastFactor the schedule's factor in the last step
 */
public record Rates(
    double initial, long steps, long stepsPerEpoch, double worth, double lastFactor) {}
