package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.WeightInit;

/**
 * Normal draws, not truncated, with the variance of {@link LecunUniform}: what {@code selu} needs
 * to normalise by itself.
 *
 * <p>Keras's LecunNormal is truncated: {@code {type: variance-scaling, scale: 1}}.
 */
@About(
    value = "Normal draws with variance 1 / fan-in, for selu",
    formula = "w ~ N(0, 1 / fanIn)",
    source = "LeCun, Bottou, Orr and Mueller, Efficient backprop, 1998, eq. 16",
    checked = "moments of many draws")
public record LecunNormal() implements WeightInit {
  @Override
  public void fill(Matrix weights, RandomStream random) {
    Normal.fill(weights, random, 0, Math.sqrt(1.0 / weights.rows()));
  }
}
