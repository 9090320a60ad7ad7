package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;
import org.junit.jupiter.api.Test;

class {{class}}Test extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new {{class}}(2);
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    double limit = 2 * Math.sqrt(3.0 / fanIn);
    return Moments.uniform(-limit, limit);
  }

  @Test
  void doubleTheGainIsDoubleTheWeight() {
    Matrix one = Matrix.zeros(3, 4);
    Matrix two = Matrix.zeros(3, 4);
    new {{class}}(1).fill(one, RandomStream.of(1, Purpose.INIT, "dense-1.weights"));
    new {{class}}(2).fill(two, RandomStream.of(1, Purpose.INIT, "dense-1.weights"));
    for (int i = 0; i < one.size(); i++) {
      assertThat(two.data()[i]).isEqualTo(2 * one.data()[i]).isNotZero();
    }
  }
}
