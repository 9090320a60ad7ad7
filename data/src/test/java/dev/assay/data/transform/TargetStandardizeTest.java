package dev.assay.data.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Transform;
import dev.assay.testkit.TransformContract;
import dev.assay.testkit.support.ExampleRows;
import org.junit.jupiter.api.Test;

class TargetStandardizeTest extends TransformContract {
  private static final RandomStream STREAM = RandomStream.of(1, Purpose.TRANSFORM, "test");

  @Override
  protected Transform transform() {
    return new TargetStandardize();
  }

  @Override
  protected Table example(int first, int rows) {
    return ExampleRows.numbers(first, rows);
  }

  private static Table table(float[]... targets) {
    return new Table(Matrix.zeros(targets.length, 1), new Targets.Values(Matrix.of(targets)));
  }

  /** Mean 5, squares 9 1 1 1 0 0 4 16, sum 32 of 8 rows: deviation 2. The other is constant. */
  @Test
  void workedExample() {
    float[][] rows = {{2, 7}, {4, 7}, {4, 7}, {4, 7}, {5, 7}, {5, 7}, {7, 7}, {9, 7}};
    Transform.Fitted fitted = new TargetStandardize().fit(table(rows), STREAM);
    Table changed = fitted.apply(table(new float[] {2, 7}, new float[] {9, 8}));
    assertThat(((Targets.Values) changed.targets()).matrix().data())
        .containsExactly(-1.5f, 0, 2, 1);
    Matrix predictions = Matrix.of(new float[] {-1.5f, 0}, new float[] {0.25f, 1});
    fitted.undoOnPredictions(predictions);
    assertThat(predictions.data()).containsExactly(2, 7, 5.5f, 8);
  }

  @Test
  void needsNumbers() {
    assertThatThrownBy(() -> new TargetStandardize().fit(ExampleRows.classes(0, 9), STREAM))
        .isInstanceOf(DataException.class)
        .hasMessage("target-standardize: needs numbers as targets, these are labels of 3 classes");
  }
}
