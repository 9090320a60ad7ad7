package dev.assay.core.train;

import dev.assay.core.spi.Metric;

/**
 * When training stops before its last epoch.
 *
 * @param metric such as {@code validation.loss}
 * @param goal which direction of it is better
 * @param patience epochs in a row without a better value after which it stops, at least 1
 * @param minimumDelta how much better counts as better
 * @param restoreBest whether the network gets back its numbers of the best epoch
 */
public record EarlyStopping(
    String metric, Metric.Goal goal, int patience, double minimumDelta, boolean restoreBest) {}
