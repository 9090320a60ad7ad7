package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.WeightInit;

/**
 * Uniform draws whose variance, {@code 2 / fanIn}, keeps the scale of signals through rectifying
 * layers.
 */
@About(
    value = "Uniform draws with variance 2 / fan-in, for rectifying layers",
    formula = "w ~ U[-a, a), a = sqrt(6 / fanIn)",
    source =
        "He, Zhang, Ren and Sun, Delving deep into rectifiers, 2015, eq. 10 (there with "
            + "normal draws)",
    checked = "moments of many draws")
public record HeUniform() implements WeightInit {
  @Override
  public void fill(Matrix weights, RandomStream random) {
    double limit = Math.sqrt(6.0 / weights.rows());
    Uniform.fill(weights, random, -limit, limit);
  }
}
