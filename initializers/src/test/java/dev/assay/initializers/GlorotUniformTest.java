package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;

class GlorotUniformTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new GlorotUniform();
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.uniform(-Math.sqrt(6.0 / (fanIn + fanOut)), Math.sqrt(6.0 / (fanIn + fanOut)));
  }
}
