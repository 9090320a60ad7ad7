package dev.assay.config.experiment;

import dev.assay.config.shape.Inline;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Param;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint and the layers it is for.
 *
 * @param only names of layers; null for all
 */
public record ConstraintEntry(
    @Param(value = "Names of the layers it is applied to; by default all", optional = true)
        @Nullable List<String> only,
    @Inline Constraint constraint) {
  public ConstraintEntry {
    only = only == null ? null : List.copyOf(only);
  }

  /** Whether it is applied to the parameters of a layer. */
  public boolean appliesTo(String layer) {
    return only == null || only.contains(layer);
  }
}
