package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;

/** Sets every element to the same number. */
@About(
    value = "Every element the same number",
    formula = "w = value",
    checked = "hand-worked example")
public record Constant(@Param(value = "the number", range = "[-1e38, 1e38]") double value)
    implements WeightInit {
  public Constant {
    Params.check(Constant.class, value);
  }

  @Override
  public void fill(Matrix weights, RandomStream random) {
    weights.fill((float) value);
  }
}
