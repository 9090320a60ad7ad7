package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;

class OnesTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new Ones();
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.constant(1);
  }
}
