package dev.assay.activations;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;

class SiluTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new Silu();
  }

  @Override
  protected double ulps() {
    return 4;
  }

  @Override
  protected double floor() {
    return 2e-43;
  }

  @Override
  protected double gradientUlps() {
    return 4;
  }

  @Override
  protected double gradientFloor() {
    return 3e-7;
  }
}
