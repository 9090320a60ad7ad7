package dev.assay.core.spi;

import dev.assay.core.matrix.Matrix;

/**
 * Trainable numbers and their gradient.
 *
 * @param layer name of the layer in the network that owns it, such as {@code dense-1}
 * @param name unique within the network, such as {@code dense-1.weights}
 * @param value overwritten by the optimizer
 * @param gradient same shape as value; overwritten by each backward pass
 */
public record Parameter(String layer, String name, Role role, Matrix value, Matrix gradient) {
  /** What the numbers do; regularisation usually leaves out all but weights. */
  public enum Role {
    WEIGHTS,
    BIAS,
    SCALE
  }
}
