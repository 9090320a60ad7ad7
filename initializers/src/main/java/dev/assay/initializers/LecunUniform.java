package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.WeightInit;

/**
 * Uniform draws whose variance, {@code 1 / fanIn}, keeps the scale of signals through linear
 * layers.
 */
@About(
    value = "Uniform draws with variance 1 / fan-in",
    formula = "w ~ U[-a, a), a = sqrt(3 / fanIn)",
    source = "LeCun, Bottou, Orr and Mueller, Efficient backprop, 1998, eq. 16",
    checked = "moments of many draws")
public record LecunUniform() implements WeightInit {
  @Override
  public void fill(Matrix weights, RandomStream random) {
    double limit = Math.sqrt(3.0 / weights.rows());
    Uniform.fill(weights, random, -limit, limit);
  }
}
