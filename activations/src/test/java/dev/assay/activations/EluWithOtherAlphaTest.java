package dev.assay.activations;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;

class EluWithOtherAlphaTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new Elu(2.5);
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
    return 2;
  }

  @Override
  protected double gradientFloor() {
    return 5e-7;
  }
}
