package dev.assay.core.train;

import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Parameter;
import java.util.List;

/**
 * A constraint with what it works on.
 *
 * @param parameters those it may change
 */
public record ConstraintUse(Constraint constraint, List<Parameter> parameters) {
  public ConstraintUse {
    parameters = List.copyOf(parameters);
  }
}
