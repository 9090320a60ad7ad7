package dev.assay.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final int ROWS = 11;

  /** Inputs, targets and weights are the row's number. */
  private static Table table() {
    Matrix numbers = Matrix.zeros(ROWS, 1);
    for (int i = 0; i < ROWS; i++) {
      numbers.set(i, 0, i);
    }
    return new Table(numbers, new Targets.Values(numbers.copy())).withWeights(numbers.copy());
  }

  private static Batches batches(Table table, int rows) {
    return new Batches(
        table,
        new TrainingSettings(1, rows, true, 1, 1, Optional.empty(), Double.POSITIVE_INFINITY, 0),
        RandomStream.of(1, Purpose.SHUFFLE, "train"));
  }

  @Test
  void weightsStayWithTheirRows() {
    for (int size : new int[] {1, 4, ROWS}) {
      Batches batches = batches(table(), size);
      batches.startEpoch(3);
      boolean[] seen = new boolean[ROWS];
      for (int b = 0; b < batches.perEpoch(); b++) {
        Batches.Batch batch = batches.get(b);
        Matrix weights = Objects.requireNonNull(batch.weights());
        assertThat(weights.rows()).isEqualTo(batch.inputs().rows());
        for (int row = 0; row < weights.rows(); row++) {
          float number = batch.inputs().get(row, 0);
          assertThat(weights.get(row, 0)).isEqualTo(number);
          assertThat(((Targets.Values) batch.targets()).matrix().get(row, 0)).isEqualTo(number);
          seen[(int) number] = true;
        }
      }
      assertThat(seen).containsOnly(true);
    }
  }

  @Test
  void rowsWithoutWeightsGetNone() {
    Table plain = new Table(table().inputs(), table().targets());
    assertThat(batches(plain, 4).get(0).weights()).isNull();
    assertThat(batches(plain, ROWS).get(0).weights()).isNull();
  }
}
