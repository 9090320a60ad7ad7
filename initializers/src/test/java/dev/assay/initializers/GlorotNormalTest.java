package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;

class GlorotNormalTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new GlorotNormal();
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.normal(0, 2.0 / (fanIn + fanOut));
  }
}
