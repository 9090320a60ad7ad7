package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "selection");

  /** Values of 0 .. kinds-1, from all equal to hardly a tie. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "7, 3", "64, 100", "601, 1", "602, 5", "3000, 2", "20000, 1000000"})
  void partitionsAroundEachRank(int length, int kinds) {
    double[] values = new double[length];
    Arrays.setAll(values, i -> RANDOM.below(kinds, length, i));
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int k = 0; k < length; k += 1 + length / 9) {
      double[] found = values.clone();
      assertThat(Selection.select(found, 0, length - 1, k)).isEqualTo(sorted[k]);
      double limit = sorted[k];
      assertThat(Arrays.stream(found, 0, k).allMatch(v -> v <= limit)).isTrue();
      assertThat(Arrays.stream(found, k, length).allMatch(v -> v >= limit)).isTrue();
      Arrays.sort(found);
      assertThat(found).isEqualTo(sorted);
    }
  }

  @ParameterizedTest
  @CsvSource({"5000", "4097"})
  void orderedValues(int length) {
    double[] values = new double[length];
    for (int sign : new int[] {1, -1}) {
      Arrays.setAll(values, i -> sign * i);
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      assertThat(Selection.select(values, 0, length - 1, 120)).isEqualTo(sorted[120]);
    }
  }
}
