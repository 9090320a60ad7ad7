package dev.assay.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers are those of scikit-learn 1.2.1, from {@code benchmarks/reference/encoding.py}. */
class EncodingTest {
  private static final float NONE = Float.NaN;
  private static final RawColumn COLOUR =
      new RawColumn(List.of("blue", "green", "red"), false, true);
  private static final List<RawColumn> COLUMNS = List.of(RawColumn.numbers(true), COLOUR);
  private static final Table TRAIN =
      table(
          COLUMNS,
          new float[] {1.5f, 0},
          new float[] {NONE, 2},
          new float[] {4.25f, 1},
          new float[] {0.1f, 2},
          new float[] {7, 0},
          new float[] {3.2125f, NONE});

  private static Table table(List<RawColumn> columns, float[]... rows) {
    Targets targets = new Targets.Labels(new int[rows.length], 2);
    return new Table(Matrix.of(rows), targets, List.of("size", "colour"), List.of())
        .withRawColumns(columns);
  }

  private static Encoding fit(Table train) {
    return Encoding.fit(new DataParts(train, Optional.empty(), Optional.empty())).orElseThrow();
  }

  @Test
  void encodesAsScikitLearn() {
    Table encoded = fit(TRAIN).apply(TRAIN);
    assertThat(encoded.columnNames())
        .containsExactly("size", "colour=blue", "colour=green", "colour=red");
    assertThat(encoded.rawColumns()).isEmpty();
    assertThat(encoded.inputs().rows(0, 5).copy().data())
        .containsExactly(
            1.5f, 1, 0, 0, 3.2125f, 0, 0, 1, 4.25f, 0, 1, 0, 0.1f, 0, 0, 1, 7, 1, 0, 0);
    assertThat(encoded.inputs().rows(5, 1).copy().data())
        .containsExactly(3.2125f, 0.4f, 0.2f, 0.4f);
  }

  @Test
  void otherPartsGetWhatTheTrainingRowsTaught() {
    Matrix other = Matrix.of(new float[] {NONE, 1}, new float[] {2, 0});
    assertThat(fit(TRAIN).apply(other).data()).containsExactly(3.2125f, 0, 1, 0, 2, 1, 0, 0);
  }

  @Test
  void isTheSameAfterItWasSaved() {
    Encoding fitted = fit(TRAIN);
    Encoding restored = Encoding.restore(fitted.state(), COLUMNS).orElseThrow();
    assertThat(restored.apply(TRAIN.inputs()).data())
        .containsExactly(fitted.apply(TRAIN.inputs()).data());
    assertThatThrownBy(() -> Encoding.restore(Map.of(), COLUMNS)).isInstanceOf(DataException.class);
    List<RawColumn> fewer = List.of(RawColumn.numbers(true), RawColumn.numbers(true));
    assertThatThrownBy(() -> Encoding.restore(fitted.state(), fewer))
        .isInstanceOf(DataException.class);
  }

  @Test
  void plainNumbersNeedNoEncoding() {
    Table plain = TRAIN.withRawColumns(List.of());
    assertThat(Encoding.fit(new DataParts(plain, Optional.empty(), Optional.empty()))).isEmpty();
  }

  @Test
  void aCategoryThatNoTrainingRowHasMustBeDeclared() {
    Table train = table(COLUMNS, new float[] {1, 0}, new float[] {1, 2});
    assertThatThrownBy(() -> fit(train))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("column \"colour\": no training row is \"green\"");
    List<RawColumn> declared =
        List.of(RawColumn.numbers(true), new RawColumn(COLOUR.categories(), true, false));
    Matrix green = Matrix.of(new float[] {1, 1});
    assertThat(fit(train.withRawColumns(declared)).apply(green).data()).containsExactly(1, 0, 1, 0);
  }

  @Test
  void refusesWhatItCannotKnow() {
    Table empty = table(COLUMNS, new float[] {NONE, 0}, new float[] {NONE, 1});
    assertThatThrownBy(() -> fit(empty))
        .isInstanceOf(DataException.class)
        .hasMessage("column \"size\" has no value in any training row");
    Encoding fitted = fit(TRAIN);
    for (float category : new float[] {3, -1, 0.5f}) {
      assertThatThrownBy(() -> fitted.apply(Matrix.of(new float[] {1, category})))
          .isInstanceOf(DataException.class)
          .hasMessage(
              "row 0, column 1: got " + category + ", expected the number of a category, 0 to 2");
    }
    List<RawColumn> whole =
        List.of(RawColumn.numbers(false), new RawColumn(COLOUR.categories(), true, false));
    Encoding strict = fit(table(whole, new float[] {1, 0}, new float[] {2, 1}));
    assertThatThrownBy(() -> strict.apply(Matrix.of(new float[] {NONE, 0})))
        .isInstanceOf(DataException.class);
    assertThatThrownBy(() -> strict.apply(Matrix.of(new float[] {1, NONE})))
        .isInstanceOf(DataException.class);
  }
}
