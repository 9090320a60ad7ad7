package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;

class LecunUniformTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new LecunUniform();
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.uniform(-Math.sqrt(3.0 / fanIn), Math.sqrt(3.0 / fanIn));
  }
}
