package dev.assay.activations;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;

class SigmoidTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new Sigmoid();
  }

  @Override
  protected double ulps() {
    return 3;
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
    return 3e-7;
  }
}
