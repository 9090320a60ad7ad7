package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.WeightInit;

/** Sets every element to 1: right for factors, such as the scale of a normalising layer. */
@About(value = "Every element 1", formula = "w = 1", checked = "hand-worked example")
public record Ones() implements WeightInit {
  @Override
  public void fill(Matrix weights, RandomStream random) {
    weights.fill(1);
  }
}
