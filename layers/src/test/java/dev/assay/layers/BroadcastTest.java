package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import org.junit.jupiter.api.Test;

class BroadcastTest {
  private static Matrix numbers(int rows, int columns, int start) {
    Matrix m = Matrix.zeros(rows, columns);
    for (int i = 0; i < m.size(); i++) {
      m.data()[i] = (start + i) % 64;
    }
    return m;
  }

  /** Whole numbers, so that results are exact. */
  @Test
  void aRowStandsForEveryRowAndAColumnForEveryColumn() {
    for (int columns : new int[] {1, 2, 7, 1023, 1024, 1025, 2500}) {
      Matrix x = numbers(4, columns, 1).rows(1, 3);
      Matrix row = numbers(1, columns, 2);
      Matrix column = numbers(3, 1, 3);
      Matrix y = Matrix.zeros(5, columns);
      y.fill(Float.NaN);
      Broadcast.map(Broadcast.MULTIPLY_THEN_ADD, x, row, column, y.rows(1, 3));
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < columns; j++) {
          assertThat(y.get(1 + i, j)).isEqualTo(x.get(i, j) * row.get(0, j) + column.get(i, 0));
        }
      }
      assertThat(y.rows(0, 1).copy().data()).containsOnly(Float.NaN);
      assertThat(y.rows(4, 1).copy().data()).containsOnly(Float.NaN);
    }
  }

  @Test
  void theResultMayBeAnOperand() {
    Matrix x = numbers(3, 5, 1);
    Matrix a = numbers(3, 5, 9);
    Matrix expected = Matrix.zeros(3, 5);
    Broadcast.map(Broadcast.SUBTRACT, x, a, expected);
    Matrix inA = a.copy();
    Broadcast.map(Broadcast.SUBTRACT, x, inA, inA);
    Matrix inX = x.copy();
    Broadcast.map(Broadcast.SUBTRACT, inX, a, inX);
    assertThat(inA.data()).isEqualTo(expected.data());
    assertThat(inX.data()).isEqualTo(expected.data());
  }

  @Test
  void otherShapesAreRefused() {
    Matrix x = numbers(3, 5, 1);
    assertThatThrownBy(() -> Broadcast.map(Broadcast.ADD, x, numbers(2, 5, 1), x))
        .hasMessage("operand is 2 x 5, expected 3 x 5");
    assertThatThrownBy(() -> Broadcast.map(Broadcast.ADD, x, numbers(1, 4, 1), x))
        .hasMessage("operand is 1 x 4, expected 1 x 5");
  }
}
