package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.WeightInit;

/**
 * Sets every element to 0: right for biases; hidden weights of 0 never become different from each
 * other.
 */
@About(value = "Every element 0", formula = "w = 0", checked = "hand-worked example")
public record Zeros() implements WeightInit {
  @Override
  public void fill(Matrix weights, RandomStream random) {
    weights.fill(0);
  }
}
