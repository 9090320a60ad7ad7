package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.DataCheck;
import dev.assay.core.data.DataHash;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Transform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every transform must keep; extend it and give one that fits the example. */
public abstract class TransformContract {
  private static final int COLUMNS = 5;
  private static final int CLASSES = 3;
  private static final RandomStream STREAM = RandomStream.of(1, Purpose.TRANSFORM, "contract");

  protected abstract Transform transform();

  /**
   * Rows to work on: 5 columns, the last constant, classes named a, b and c in turn. Rows with
   * different {@code first} differ.
   */
  protected Table example(int first, int rows) {
    RandomStream random = RandomStream.of(2, Purpose.DATA, "contract");
    Matrix x = Matrix.zeros(rows, COLUMNS);
    int[] labels = new int[rows];
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < COLUMNS - 1; j++) {
        x.set(row, j, (float) (random.gaussian(first + row, j) * (j + 1) + 10 * j));
      }
      x.set(row, COLUMNS - 1, 0.1f);
      labels[row] = row % CLASSES;
    }
    return new Table(x, new Targets.Labels(labels, CLASSES), List.of(), List.of("a", "b", "c"));
  }

  private static Table copy(Table table) {
    Targets targets = table.targets().allocate(table.rows());
    int[] order = IntStream.range(0, table.rows()).toArray();
    table.targets().gather(order, 0, order.length, targets);
    return table.with(table.inputs().copy(), targets);
  }

  @Test
  void fittingChangesNothing() {
    Table train = example(0, 64);
    String before = DataHash.of(train);
    transform().fit(train, STREAM);
    assertThat(DataHash.of(train)).isEqualTo(before);
  }

  @Test
  void sameRowsAndStreamGiveSameResult() {
    String first = DataHash.of(transform().fit(example(0, 64), STREAM).apply(example(64, 17)));
    String second = DataHash.of(transform().fit(example(0, 64), STREAM).apply(example(64, 17)));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void fittingLooksAtTheTrainingPartOnly() {
    Transform.Fitted fitted = transform().fit(example(0, 64), STREAM);
    String before = DataHash.of(fitted.apply(example(64, 17)));
    fitted.apply(example(200, 33));
    assertThat(DataHash.of(fitted.apply(example(64, 17)))).isEqualTo(before);
  }

  @Test
  void restoredEqualsFitted() {
    Transform.Fitted fitted = transform().fit(example(0, 64), STREAM);
    Map<String, Matrix> saved = new HashMap<>();
    fitted.state().forEach((name, matrix) -> saved.put(name, matrix.copy()));
    Transform.Fitted restored = transform().restore(saved);
    Table one = fitted.apply(example(64, 17));
    Table other = restored.apply(example(64, 17));
    assertThat(DataHash.of(other)).isEqualTo(DataHash.of(one));
    assertThat(other.classNames()).isEqualTo(one.classNames());
    assertThat(other.columnNames()).isEqualTo(one.columnNames());
    assertThat(restored.state().keySet()).isEqualTo(saved.keySet());
  }

  @Test
  void resultIsUsable() {
    Table result = transform().fit(example(0, 64), STREAM).apply(example(0, 64));
    DataCheck.requireUsable("contract", new LoadedData(result));
  }

  /** Parts are views of one storage; applying to one must leave its neighbours alone. */
  @Test
  void neighboursInStorageStayUntouched() {
    Table all = example(0, 100);
    Transform.Fitted fitted = transform().fit(all.rows(0, 60), STREAM);
    Table before = copy(all.rows(0, 60));
    Table after = copy(all.rows(80, 20));
    Table viewed = fitted.apply(all.rows(60, 20));
    assertThat(DataHash.of(all.rows(0, 60))).isEqualTo(DataHash.of(before));
    assertThat(DataHash.of(all.rows(80, 20))).isEqualTo(DataHash.of(after));
    Table alone = fitted.apply(copy(example(0, 100).rows(60, 20)));
    assertThat(DataHash.of(viewed)).isEqualTo(DataHash.of(alone));
  }
}
