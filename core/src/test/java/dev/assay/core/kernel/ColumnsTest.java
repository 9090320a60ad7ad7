package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sum is a chain from +0 over ascending rows, whatever is added together and by whom. */
class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0, 3",
    "1, 1, 1",
    "1, 3, 5",
    "1, 4, 2",
    "1, 7, 17",
    "1, 9, 30",
    "2, 300, 500",
    "3, 1030, 131"
  })
  void sumsAreChainsOverAscendingRows(int threads, int rows, int columns) {
    float[] numbers = Bits.floats(rows, (rows + 1) * columns, -1, 1);
    float[] expected = new float[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        expected[j] += numbers[(i + 1) * columns + j];
      }
    }
    float[] sums = new float[3 * columns];
    Arrays.fill(sums, 7);
    try (Workers workers = new Workers(threads)) {
      Matrix a = Matrix.over(numbers, rows + 1, columns).rows(1, rows);
      new Kernels(workers).columnSums(a, Matrix.over(sums, 3, columns).rows(1, 1));
    }
    assertThat(Arrays.copyOfRange(sums, columns, 2 * columns)).isEqualTo(expected);
    assertThat(Arrays.copyOfRange(sums, 0, columns)).containsOnly(7);
    assertThat(Arrays.copyOfRange(sums, 2 * columns, 3 * columns)).containsOnly(7);
  }
}
