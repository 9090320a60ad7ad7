package dev.assay.initializers;

import dev.assay.core.contract.WeightInitContract;
import dev.assay.core.spi.WeightInit;

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
