package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.WeightInit;

/**
 * Uniform draws whose variance, {@code 2 / (fanIn + fanOut)}, keeps signals and gradients of
 * near-linear layers at one scale.
 */
@About(
    value = "Uniform draws with variance 2 / (fan-in + fan-out)",
    formula = "w ~ U[-a, a), a = sqrt(6 / (fanIn + fanOut))",
    source =
        "Glorot and Bengio, Understanding the difficulty of training deep feedforward neural "
            + "networks, 2010, eq. 16",
    checked = "moments of many draws")
public record GlorotUniform() implements WeightInit {
  @Override
  public void fill(Matrix weights, RandomStream random) {
    double limit = Math.sqrt(6.0 / ((double) weights.rows() + weights.columns()));
    Uniform.fill(weights, random, -limit, limit);
  }
}
