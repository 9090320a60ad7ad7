package dev.assay.activations;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;

class SoftplusTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new Softplus();
  }

  @Override
  protected double ulps() {
    return 2;
  }

  @Override
  protected double floor() {
    return 0;
  }

  @Override
  protected double gradientUlps() {
    return 4;
  }

  @Override
  protected double gradientFloor() {
    return 1e-44;
  }
}
