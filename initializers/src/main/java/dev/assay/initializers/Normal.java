package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;

/** Draws each element from a normal distribution that is not truncated. */
@About(
    value = "Independent draws from a normal distribution",
    formula = "w ~ N(mean, std^2)",
    checked = "moments of many draws")
public record Normal(
    @Param(value = "mean of the draws", byDefault = "0", range = "[-1e30, 1e30]") double mean,
    @Param(value = "standard deviation of the draws", range = "[0, 1e30]") double std)
    implements WeightInit {
  public Normal {
    Params.check(Normal.class, mean, std);
  }

  @Override
  public void fill(Matrix weights, RandomStream random) {
    fill(weights, random, mean, std);
  }

  static void fill(Matrix weights, RandomStream random, double mean, double std) {
    float[] data = weights.data();
    for (int i = 0; i < weights.size(); i++) {
      data[weights.offset() + i] = (float) (mean + std * random.gaussian(0, i));
    }
  }
}
