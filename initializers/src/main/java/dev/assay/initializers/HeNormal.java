package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.WeightInit;

/**
 * Normal draws, not truncated, whose variance, {@code 2 / fanIn}, keeps the scale of signals
 * through rectifying layers.
 */
@About(
    value = "Normal draws with variance 2 / fan-in, for rectifying layers",
    formula = "w ~ N(0, 2 / fanIn)",
    source = "He, Zhang, Ren and Sun, Delving deep into rectifiers, 2015, eq. 10",
    checked = "moments of many draws")
public record HeNormal() implements WeightInit {
  @Override
  public void fill(Matrix weights, RandomStream random) {
    Normal.fill(weights, random, 0, Math.sqrt(2.0 / weights.rows()));
  }
}
