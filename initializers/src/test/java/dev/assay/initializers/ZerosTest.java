package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;

class ZerosTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new Zeros();
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.constant(0);
  }
}
