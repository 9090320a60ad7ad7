package dev.assay.activations;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;

class LeakyReluTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new LeakyRelu(0.01);
  }

  @Override
  protected double ulps() {
    return 1;
  }

  @Override
  protected double floor() {
    return 0;
  }

  @Override
  protected double gradientUlps() {
    return 1;
  }

  @Override
  protected double gradientFloor() {
    return 0;
  }
}
