package dev.assay.core.spi;

import dev.assay.core.random.RandomStream;
import java.util.List;

/** Changes gradients between the backward pass and the optimizer. Transforms run in list order. */
public interface GradientTransform extends Component {
  /**
   * Changes the gradients in place; values are not changed.
   *
   * @param parameters those to transform, in network order
   * @param step optimizer steps completed; the step to draw random numbers with
   */
  void apply(List<Parameter> parameters, RandomStream random, long step);
}
