package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.WeightInit;

/** Normal draws, not truncated, with the variance of {@link GlorotUniform}. */
@About(
    value = "Normal draws with variance 2 / (fan-in + fan-out)",
    formula = "w ~ N(0, 2 / (fanIn + fanOut))",
    source =
        "Glorot and Bengio, Understanding the difficulty of training deep feedforward neural "
            + "networks, 2010, eq. 12",
    checked = "moments of many draws")
public record GlorotNormal() implements WeightInit {
  @Override
  public void fill(Matrix weights, RandomStream random) {
    double std = Math.sqrt(2.0 / ((double) weights.rows() + weights.columns()));
    Normal.fill(weights, random, 0, std);
  }
}
