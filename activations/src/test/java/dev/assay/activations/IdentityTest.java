package dev.assay.activations;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;

class IdentityTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new Identity();
  }

  @Override
  protected double ulps() {
    return 0;
  }

  @Override
  protected double floor() {
    return 0;
  }

  @Override
  protected double gradientUlps() {
    return 0;
  }

  @Override
  protected double gradientFloor() {
    return 0;
  }
}
