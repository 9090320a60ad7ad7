package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;

/**
 * Normal draws, drawn again while they are further from the mean than a number of standard
 * deviations.
 *
 * <p>{@code std} is that of the normal distribution before it is cut; cut at two, the draws have
 * 0.87962566 of it. This is Keras's TruncatedNormal; PyTorch's trunc_normal_ takes the ends as
 * numbers (by default -2 and 2, whatever the standard deviation), not as multiples of std.
 *
 * <p>Attempt number k for element i of n draws number {@code i + k n}.
 */
@About(
    value = "Normal draws without those far from the mean",
    formula = "w ~ N(mean, std^2), drawn again while |w - mean| > cut std",
    checked = "SciPy 1.10.1")
public record TruncatedNormal(
    @Param(value = "mean of the draws", byDefault = "0", range = "[-1e30, 1e30]") double mean,
    @Param(value = "standard deviation before the cut", range = "[0, 1e30]") double std,
    @Param(
            value = "greatest distance from the mean, in standard deviations",
            byDefault = "2",
            range = "[0.1, 100]")
        double cut)
    implements WeightInit {
  /**
   * Standard deviation of standard normal draws cut at 2: the root of 1 - 4 phi(2) / (2 Phi(2) -
   * 1).
   */
  static final double STD_OF_CUT_AT_2 = 0.8796256610342398;

  public TruncatedNormal {
    Params.check(TruncatedNormal.class, mean, std, cut);
  }

  @Override
  public void fill(Matrix weights, RandomStream random) {
    fill(weights, random, mean, std, cut);
  }

  static void fill(Matrix weights, RandomStream random, double mean, double std, double cut) {
    float[] data = weights.data();
    for (int i = 0; i < weights.size(); i++) {
      long element = i;
      double drawn = random.gaussian(0, element);
      while (Math.abs(drawn) > cut) {
        element += weights.size();
        drawn = random.gaussian(0, element);
      }
      data[weights.offset() + i] = (float) (mean + std * drawn);
    }
  }
}
