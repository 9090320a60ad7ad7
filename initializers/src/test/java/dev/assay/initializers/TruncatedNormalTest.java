package dev.assay.initializers;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;
import org.junit.jupiter.api.Nested;

/** Variances and kurtoses of the cut distribution are from scipy.stats.truncnorm 1.10.1. */
class TruncatedNormalTest {
  @Nested
  class CutAtTwo extends WeightInitContract {
    @Override
    protected WeightInit init() {
      return new TruncatedNormal(0.5, 0.1, 2);
    }

    @Override
    protected Moments moments(int fanIn, int fanOut) {
      return new Moments(0.5, 0.01 * 0.77374130355, 2.36553671713, (float) 0.3, (float) 0.7);
    }
  }

  @Nested
  class CutAtHalf extends WeightInitContract {
    @Override
    protected WeightInit init() {
      return new TruncatedNormal(0, 2, 0.5);
    }

    @Override
    protected Moments moments(int fanIn, int fanOut) {
      return new Moments(0, 4 * 0.080589154601, 1.834559593013, -1, 1);
    }
  }
}
