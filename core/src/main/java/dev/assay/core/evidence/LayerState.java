package dev.assay.core.evidence;

/**
 * What a layer put out on one batch.
 *
 * @param mean of all outputs
 * @param deviation standard deviation of all outputs
 * @param variation the largest standard deviation over rows among its columns; 0 when the outputs
 *     do not depend on the row
 * @param dead share of its columns in [0, 1] with one and the same output on every row, as a dead
 *     ReLU has; 0 when there are too few rows to tell
 * @param saturated share of outputs in [0, 1] within half a percent of a bound of an activation
 *     bounded on both sides; 0 for others
 * @param finite whether all outputs are finite
 */
public record LayerState(
    double mean,
    double deviation,
    double variation,
    double dead,
    double saturated,
    boolean finite) {}
