package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;

class NormalTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new Normal(0.5, 0.1);
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.normal(0.5, 0.1 * 0.1);
  }
}
