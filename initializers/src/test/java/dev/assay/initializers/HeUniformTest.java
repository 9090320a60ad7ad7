package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;

class HeUniformTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new HeUniform();
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.uniform(-Math.sqrt(6.0 / fanIn), Math.sqrt(6.0 / fanIn));
  }
}
