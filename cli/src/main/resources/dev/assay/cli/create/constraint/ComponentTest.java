package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.ConstraintContract;
import org.junit.jupiter.api.Test;

class {{class}}Test extends ConstraintContract {
  @Override
  protected Constraint constraint() {
    return new {{class}}(0.75);
  }

  @Override
  protected boolean keepsBounds(Parameter parameter) {
    Matrix w = parameter.value();
    boolean kept = true;
    for (int i = 0; parameter.role() == Parameter.Role.WEIGHTS && i < w.rows(); i++) {
      for (int j = 0; j < w.columns(); j++) {
        kept &= Math.abs(w.get(i, j)) <= 0.75;
      }
    }
    return kept;
  }

  @Test
  void workedByHand() {
    Matrix w = Matrix.of(new float[] {0, 3, -2.5f, 1});
    new {{class}}(2)
        .apply(
            new Parameter("dense-1", "dense-1.weights", Parameter.Role.WEIGHTS, w, w.copy()));
    assertThat(w.data()).containsExactly(0, 2, -2, 1);
  }
}
