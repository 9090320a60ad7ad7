package dev.assay.testkit.support;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.Arrays;
import java.util.List;

/** Rows for transforms to work on; rows of different numbers differ. */
@FunctionalInterface
public interface ExampleRows {
  int COLUMNS = 5;

  /** New storage with rows {@code first} to {@code first + count - 1}. */
  Table of(int first, int count);

  /** Classes named a, b and c in turn. */
  static Table classes(int first, int count) {
    int[] labels = new int[count];
    Arrays.setAll(labels, i -> (first + i) % 3);
    Targets targets = new Targets.Labels(labels, 3);
    return new Table(inputs(first, count), targets, List.of(), List.of("a", "b", "c"));
  }

  /** One number as target. */
  static Table numbers(int first, int count) {
    Matrix targets = Matrix.zeros(count, 1);
    for (int row = 0; row < count; row++) {
      targets.set(row, 0, (float) stream().gaussian(first + row, COLUMNS));
    }
    return new Table(inputs(first, count), new Targets.Values(targets));
  }

  /** Columns of different mean and spread, the last constant. */
  private static Matrix inputs(int first, int count) {
    Matrix x = Matrix.zeros(count, COLUMNS);
    for (int row = 0; row < count; row++) {
      for (int j = 0; j < COLUMNS - 1; j++) {
        x.set(row, j, (float) (stream().gaussian(first + row, j) * (j + 1) + 10 * j));
      }
      x.set(row, COLUMNS - 1, 0.1f);
    }
    return x;
  }

  private static RandomStream stream() {
    return RandomStream.of(2, Purpose.DATA, "contract");
  }
}
