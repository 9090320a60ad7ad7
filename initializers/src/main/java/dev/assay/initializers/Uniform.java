package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;

/**
 * Draws each element uniformly from [low, high): {@code low + (high - low) u}.
 *
 * <p>Rounding to single precision never leaves the interval.
 */
@About(
    value = "Independent draws, uniform from low (included) to high (excluded)",
    formula = "w ~ U[low, high)",
    checked = "moments of many draws")
public record Uniform(
    @Param(value = "least number drawn", range = "[-1e38, 1e38]") double low,
    @Param(value = "all numbers drawn are below this", range = "[-1e38, 1e38]") double high)
    implements WeightInit {
  public Uniform {
    Params.check(Uniform.class, low, high);
    if (leastFrom(low) > greatestBelow(high)) {
      throw new ParamException("high", high, "a number above low, which is " + low);
    }
  }

  @Override
  public void fill(Matrix weights, RandomStream random) {
    fill(weights, random, low, high);
  }

  static void fill(Matrix weights, RandomStream random, double low, double high) {
    float least = leastFrom(low);
    float greatest = greatestBelow(high);
    double width = high - low;
    float[] data = weights.data();
    for (int i = 0; i < weights.size(); i++) {
      float drawn = (float) (low + width * random.uniform(0, i));
      data[weights.offset() + i] = Math.min(Math.max(drawn, least), greatest);
    }
  }

  private static float leastFrom(double low) {
    float near = (float) low;
    return near < low ? Math.nextUp(near) : near;
  }

  private static float greatestBelow(double high) {
    float near = (float) high;
    return near >= high ? Math.nextDown(near) : near;
  }
}
