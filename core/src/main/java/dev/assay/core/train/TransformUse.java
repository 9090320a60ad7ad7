package dev.assay.core.train;

import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Parameter;
import java.util.List;

/**
 * A gradient transform with what it works on.
 *
 * @param parameters those it may change, in network order
 */
public record TransformUse(
    GradientTransform transform, List<Parameter> parameters, RandomStream random) {
  public TransformUse {
    parameters = List.copyOf(parameters);
  }
}
