package dev.assay.activations;

import dev.assay.core.spi.About;

/**
 * A sigmoid of straight lines: {@code z / 6 + 1/2} between -3 and 3, 0 below, 1 above; its
 * derivative at both kinks is 0, as in PyTorch.
 *
 * <p>This is the slope 1/6 of PyTorch and of Keras 3; Keras 2 and the source have 1/5.
 */
@About(
    value = "Sigmoid made of straight lines",
    formula = "f(z) = min(max(z + 3, 0), 6) / 6; f'(-3) = f'(3) = 0",
    source =
        "Courbariaux, Bengio and David, BinaryConnect, 2015 (there with slope 1/5); "
            + "Howard et al., Searching for MobileNetV3, 2019, section 5.2",
    checked = "PyTorch 1.13.0")
public record HardSigmoid() implements InPieces {
  @Override
  public double value(double z) {
    return Math.clamp(z + 3, 0.0, 6.0) / 6;
  }

  @Override
  public double derivative(double z) {
    return HardTanh.inside(z, -3, 3) / 6;
  }

  @Override
  public double[] kinks() {
    return new double[] {-3, 3};
  }

  @Override
  public double lowerBound() {
    return 0;
  }

  @Override
  public double upperBound() {
    return 1;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(Math.max(z[i] + 3, 0), 6) / 6;
    }
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.signum(Math.max(3 - Math.abs(z[i]), 0)) / 6;
    }
  }
}
