package dev.assay.config.experiment;

import dev.assay.config.shape.Inline;
import dev.assay.config.shape.TypeName;
import dev.assay.core.spi.Metric;

/**
 * A metric with the name that its values are reported under.
 *
 * @param name the metric's name in the catalog, such as {@code accuracy}
 */
public record NamedMetric(@TypeName String name, @Inline Metric metric) {}
