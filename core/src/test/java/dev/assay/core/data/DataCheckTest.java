package dev.assay.core.data;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataCheckTest {
  private static Table table(float value, int label) {
    return new Table(
        Matrix.of(new float[] {1, 2}, new float[] {3, value}),
        new Targets.Labels(new int[] {0, label}, 2),
        List.of("width", "height"),
        List.of());
  }

  private static void check(LoadedData data) {
    DataCheck.requireUsable("mine", data);
  }

  @Test
  void usableDataPass() {
    assertThatNoException().isThrownBy(() -> check(new LoadedData(table(4, 1))));
  }

  @Test
  void namesRowAndColumnOfWhatIsNotFinite() {
    assertThatThrownBy(() -> check(new LoadedData(table(Float.NaN, 1))))
        .isInstanceOf(DataException.class)
        .hasMessage("mine: input row 1, column 1 (height): got NaN, expected a finite number");
    Table values =
        new Table(
            Matrix.zeros(2, 1),
            new Targets.Values(Matrix.of(new float[] {0}, new float[] {Float.NEGATIVE_INFINITY})));
    assertThatThrownBy(() -> check(new LoadedData(values)))
        .isInstanceOf(DataException.class)
        .hasMessage("mine: target row 1, column 0: got -Infinity, expected a finite number");
  }

  @Test
  void namesTheRowOfALabelOutOfRange() {
    for (int label : new int[] {2, -1}) {
      assertThatThrownBy(() -> check(new LoadedData(table(4, label))))
          .isInstanceOf(DataException.class)
          .hasMessage("mine: row 1: label " + label + ", expected 0 to 1");
    }
  }

  @Test
  void weightsAreNotNegativeAndNotAllZero() {
    check(new LoadedData(table(4, 1).withWeights(Matrix.of(new float[] {0}, new float[] {2}))));
    for (float weight : new float[] {-1, Float.NaN, Float.POSITIVE_INFINITY}) {
      Table wrong = table(4, 1).withWeights(Matrix.of(new float[] {1}, new float[] {weight}));
      assertThatThrownBy(() -> check(new LoadedData(wrong)))
          .isInstanceOf(DataException.class)
          .hasMessage("mine: row 1: weight " + weight + ", expected a finite number >= 0");
    }
    Table nothing = table(4, 1).withWeights(Matrix.zeros(2, 1));
    assertThatThrownBy(() -> check(new LoadedData(nothing)))
        .isInstanceOf(DataException.class)
        .hasMessage("mine: all 2 rows have weight 0, expected some above 0");
  }

  @Test
  void looksAtTheTestPartAndAtEmptyTables() {
    LoadedData data = new LoadedData(table(4, 1), Optional.of(table(4, 2)));
    assertThatThrownBy(() -> check(data)).hasMessageStartingWith("mine, test part: row 1");
    assertThatThrownBy(() -> check(new LoadedData(table(4, 1).rows(0, 0))))
        .hasMessage("mine: 0 rows of 2 input columns, expected at least one of each");
  }
}
