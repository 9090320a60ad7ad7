package dev.assay.activations;

import dev.assay.core.spi.About;

/** {@code z^3}, with {@code f' = 3 z^2}: lets a layer multiply its inputs by each other. */
@About(
    value = "Third power: multiplies inputs by each other",
    formula = "f(z) = z^3",
    source =
        "Chen and Manning, A fast and accurate dependency parser using neural networks, 2014, "
            + "section 3.1",
    checked = "PyTorch 1.13.0")
public record Cube() implements InPieces {
  @Override
  public double value(double z) {
    return z * z * z;
  }

  @Override
  public double derivative(double z) {
    return 3 * z * z;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    for (int i = 0; i < n; i++) {
      z[i] *= z[i] * z[i];
    }
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    for (int i = 0; i < n; i++) {
      z[i] *= 3 * z[i];
    }
  }
}
