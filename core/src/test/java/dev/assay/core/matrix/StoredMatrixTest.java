package dev.assay.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.DataCheck;
import dev.assay.core.data.DataException;
import dev.assay.core.data.DataHash;
import dev.assay.core.data.DataParts;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Split;
import dev.assay.core.data.Splitter;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stored rows are those of the same matrix in memory, whatever is done with them. */
class StoredMatrixTest {
  private static final int ROWS = 3000;
  private static final int COLUMNS = 3;

  private static Matrix inMemory() {
    Matrix m = Matrix.zeros(ROWS, COLUMNS);
    for (int i = 0; i < m.size(); i++) {
      m.data()[i] = i * 0.5f;
    }
    return m;
  }

  private static Matrix stored(Matrix of) {
    return Matrix.stored(of::gather, of.rows(), of.columns());
  }

  private static Table table(Matrix inputs) {
    int[] labels = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      labels[row] = row % 3 == 0 ? 0 : 1;
    }
    return new Table(inputs, new Targets.Labels(labels, 2));
  }

  @Test
  void viewsCopiesAndChosenRows() {
    Matrix rows = stored(inMemory()).rows(10, 20).rows(5, 4);
    assertThat(rows.rows(1, 1).copy().data()).containsExactly(24, 24.5f, 25);
    Matrix into = Matrix.zeros(3, COLUMNS);
    into.fill(Float.NaN);
    rows.gather(new int[] {0, 3, 0}, 1, 2, into);
    assertThat(into.data())
        .containsExactly(27, 27.5f, 28, 22.5f, 23, 23.5f, Float.NaN, Float.NaN, Float.NaN);
    Matrix turned = rows.reordered(new int[] {3, 2, 1, 0}).rows(1, 2);
    assertThat(turned.copy().data()).containsExactly(25.5f, 26, 26.5f, 24, 24.5f, 25);
  }

  @Test
  void whatNeedsStorageThrows() {
    Matrix rows = stored(inMemory());
    List<Runnable> uses =
        List.of(rows::data, () -> rows.get(0, 0), () -> rows.set(0, 0, 1), () -> rows.fill(0));
    for (Runnable use : uses) {
      assertThatThrownBy(use::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("not in memory");
    }
    Matrix into = Matrix.zeros(1, COLUMNS);
    assertThatThrownBy(() -> rows.gather(new int[] {ROWS}, 0, 1, into))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void hashAndPartsAreTheSame() {
    Table memory = table(inMemory());
    Table disk = table(stored(inMemory()));
    assertThat(DataHash.of(disk)).isEqualTo(DataHash.of(memory));
    Split split = new Split(0.6, 0.2, 0.2, true, true);
    DataParts one = Splitter.split(new LoadedData(memory), split, random());
    DataParts other = Splitter.split(new LoadedData(disk), split, random());
    assertThat(other.train().inputs().isStored()).isTrue();
    assertThat(DataHash.of(other.train())).isEqualTo(DataHash.of(one.train()));
    assertThat(DataHash.of(other.test().orElseThrow()))
        .isEqualTo(DataHash.of(one.test().orElseThrow()));
  }

  private static RandomStream random() {
    return RandomStream.of(3, Purpose.SPLIT, "split");
  }

  @Test
  void everyRowIsChecked() {
    Matrix m = inMemory();
    m.set(2500, 1, Float.NaN);
    LoadedData data = new LoadedData(table(stored(m)));
    assertThatThrownBy(() -> DataCheck.requireUsable("file", data))
        .isInstanceOf(DataException.class)
        .hasMessage("file: input row 2500, column 1: got NaN, expected a finite number");
  }
}
