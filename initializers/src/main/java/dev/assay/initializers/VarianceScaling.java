package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;

/**
 * Draws with mean 0 and variance {@code scale / n}, where n is the fan-in, the fan-out or their
 * mean; every Glorot, He and LeCun initialiser is one of these.
 *
 * <p>Truncated draws are cut at two standard deviations and widened so that their variance is the
 * one stated, as in Keras and JAX. {@code scale: 0.3333333333333333, mode: fan-in, distribution:
 * uniform} is what PyTorch's Linear does.
 */
@About(
    value = "Draws with variance scale / n, n the fan-in, the fan-out or their mean",
    formula = "E w = 0, Var w = scale / n",
    source = "tf.keras.initializers.VarianceScaling, Keras 2.11",
    checked = "moments of many draws")
public record VarianceScaling(
    @Param(value = "variance times n", byDefault = "1", range = "(0, 1e30]") double scale,
    @Param(value = "what n is", byDefault = "fan-in") Mode mode,
    @Param(value = "law of the draws", byDefault = "truncated-normal") Distribution distribution)
    implements WeightInit {
  /** What the variance is divided by. */
  public enum Mode {
    FAN_IN,
    FAN_OUT,
    FAN_AVG
  }

  /** Law of the draws. */
  public enum Distribution {
    NORMAL,
    TRUNCATED_NORMAL,
    UNIFORM
  }

  public VarianceScaling {
    Params.check(VarianceScaling.class, scale, mode, distribution);
  }

  @Override
  public void fill(Matrix weights, RandomStream random) {
    double n =
        switch (mode) {
          case FAN_IN -> weights.rows();
          case FAN_OUT -> weights.columns();
          case FAN_AVG -> ((double) weights.rows() + weights.columns()) / 2;
        };
    double std = Math.sqrt(scale / n);
    switch (distribution) {
      case NORMAL -> Normal.fill(weights, random, 0, std);
      case TRUNCATED_NORMAL ->
          TruncatedNormal.fill(weights, random, 0, std / TruncatedNormal.STD_OF_CUT_AT_2, 2);
      case UNIFORM -> {
        double limit = Math.sqrt(3 * scale / n);
        Uniform.fill(weights, random, -limit, limit);
      }
    }
  }
}
