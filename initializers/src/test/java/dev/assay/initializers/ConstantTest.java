package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;

class ConstantTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new Constant(-0.25);
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.constant(-0.25);
  }
}
