package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;

/**
 * Sets the diagonal to a number and everything else to 0, so that a layer starts by passing its
 * inputs on: the first ones when it has fewer outputs, followed by zeros when it has more.
 */
@About(
    value = "The diagonal 1, everything else 0: a layer starts by passing its inputs on",
    formula = "w[i][j] = gain where i = j, else 0",
    source =
        "Le, Jaitly and Hinton, A simple way to initialize recurrent networks of rectified linear "
            + "units, 2015",
    checked = "hand-worked example")
public record IdentityMatrix(
    @Param(value = "number on the diagonal", byDefault = "1", range = "[-1e38, 1e38]") double gain)
    implements WeightInit {
  public IdentityMatrix {
    Params.check(IdentityMatrix.class, gain);
  }

  @Override
  public void fill(Matrix weights, RandomStream random) {
    weights.fill(0);
    for (int i = 0; i < Math.min(weights.rows(), weights.columns()); i++) {
      weights.data()[weights.rowOffset(i) + i] = (float) gain;
    }
  }
}
