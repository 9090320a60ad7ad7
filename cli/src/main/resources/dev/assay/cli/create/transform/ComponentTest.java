package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Transform;
import dev.assay.testkit.TransformContract;
import org.junit.jupiter.api.Test;

class {{class}}Test extends TransformContract {
  @Override
  protected Transform transform() {
    return new {{class}}(1);
  }

  @Test
  void workedByHand() {
    RandomStream random = RandomStream.of(1, Purpose.TRANSFORM, "{{name}}");
    Transform.Fitted fitted =
        new {{class}}(2).fit(table(new float[] {1, 0}, new float[] {-4, 0}), random);
    Table other = fitted.apply(table(new float[] {8, 3}));
    assertThat(other.inputs().data()).containsExactly(4, 3);
  }

  private static Table table(float[]... rows) {
    return new Table(Matrix.of(rows), new Targets.Labels(new int[rows.length], 2));
  }
}
