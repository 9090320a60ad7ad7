package dev.assay.activations;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;

class GeluTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new Gelu();
  }

  @Override
  protected double ulps() {
    return 4;
  }

  @Override
  protected double floor() {
    return 1e-6;
  }

  @Override
  protected double gradientUlps() {
    return 4;
  }

  @Override
  protected double gradientFloor() {
    return 1e-6;
  }
}
