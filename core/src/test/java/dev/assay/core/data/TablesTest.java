package dev.assay.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void reorderAgreesWithSelect() {
    RandomStream random = RandomStream.of(3, Purpose.DATA, "test");
    for (int rows : new int[] {1, 2, 7, 16, 65, 500}) {
      Matrix x = Matrix.zeros(rows, 3);
      int[] labels = new int[rows];
      for (int i = 0; i < x.size(); i++) {
        x.data()[i] = i;
      }
      for (int i = 0; i < rows; i++) {
        labels[i] = random.below(9, 1, i);
      }
      int[] order = IntStream.range(0, rows).toArray();
      random.shuffle(order, rows);
      int[] given = order.clone();
      for (Targets targets :
          new Targets[] {new Targets.Labels(labels, 9), new Targets.Values(x.copy())}) {
        Matrix weights = Matrix.zeros(rows, 1);
        for (int i = 0; i < rows; i++) {
          weights.set(i, 0, i);
        }
        Table table = new Table(x.copy(), targets).withWeights(weights);
        Table expected = Tables.select(table, order);
        Tables.reorder(table, order);
        assertThat(DataHash.of(table)).isEqualTo(DataHash.of(expected));
        assertThat(order).isEqualTo(given);
        for (int i = 0; i < rows; i++) {
          assertThat(weights.get(i, 0)).isEqualTo(order[i]);
        }
      }
    }
  }

  @Test
  void reorderOfAViewLeavesTheRestAlone() {
    Matrix x = Matrix.of(new float[] {0}, new float[] {1}, new float[] {2}, new float[] {3});
    Targets.Labels labels = new Targets.Labels(new int[] {0, 1, 2, 3}, 4);
    Tables.reorder(new Table(x, labels).rows(1, 2), new int[] {1, 0});
    assertThat(x.data()).containsExactly(0, 2, 1, 3);
    assertThat(labels.values()).containsExactly(0, 2, 1, 3);
  }

  @Test
  void refusesAnOrderOfAnotherLength() {
    Table table = new Table(Matrix.zeros(3, 1), new Targets.Labels(new int[3], 1));
    assertThatThrownBy(() -> Tables.reorder(table, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 row numbers for 3 rows");
  }
}
