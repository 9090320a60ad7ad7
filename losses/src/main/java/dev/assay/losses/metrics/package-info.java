/** Metrics: how good predictions are. */
@NullMarked
package dev.assay.losses.metrics;

import org.jspecify.annotations.NullMarked;
