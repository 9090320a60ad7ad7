package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;

class LecunNormalTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new LecunNormal();
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.normal(0, 1.0 / fanIn);
  }
}
