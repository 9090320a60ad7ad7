package dev.assay.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitterTest {
  private static final RandomStream STREAM = RandomStream.of(1, Purpose.SPLIT, "source");

  /** Row i holds (i, -i); its class is {@code classOf[i]}. */
  private static Table table(int classes, int... classOf) {
    Matrix x = Matrix.zeros(classOf.length, 2);
    for (int row = 0; row < classOf.length; row++) {
      x.set(row, 0, row);
      x.set(row, 1, -row);
    }
    return new Table(x, new Targets.Labels(classOf.clone(), classes));
  }

  private static int[] turns(int rows, int classes) {
    return IntStream.range(0, rows).map(i -> i % classes).toArray();
  }

  private static int[] rowsOf(Table part) {
    return IntStream.range(0, part.rows()).map(i -> (int) part.inputs().get(i, 0)).toArray();
  }

  private static int[] labelsOf(Table part) {
    Targets.Labels labels = (Targets.Labels) part.targets();
    return IntStream.range(0, part.rows()).map(labels::label).toArray();
  }

  private static int[] counts(Table part, int classes) {
    int[] counts = new int[classes];
    for (int label : labelsOf(part)) {
      counts[label]++;
    }
    return counts;
  }

  private static DataParts split(Table table, Split split) {
    return Splitter.split(new LoadedData(table), split, STREAM);
  }

  @Test
  void withoutShuffleThePartsAreRunsInOrder() {
    DataParts parts = split(table(2, turns(10, 2)), new Split(0.5, 0.3, 0.2, false, false));
    assertThat(rowsOf(parts.train())).containsExactly(0, 1, 2, 3, 4);
    assertThat(rowsOf(parts.validation().orElseThrow())).containsExactly(5, 6, 7);
    assertThat(rowsOf(parts.test().orElseThrow())).containsExactly(8, 9);
  }

  @Test
  void stratifiedWithoutShuffleKeepsTheOrderWithinParts() {
    Table table = table(2, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
    DataParts parts = split(table, new Split(0.5, 0.25, 0.25, false, true));
    assertThat(rowsOf(parts.train())).containsExactly(0, 1, 2, 6, 7, 8);
    assertThat(parts.validation().map(SplitterTest::rowsOf).orElseThrow()).hasSize(3).isSorted();
    assertThat(parts.test().map(SplitterTest::rowsOf).orElseThrow()).hasSize(3).isSorted();
  }

  @Test
  void everyRowIsUsedOnceAndKeepsItsTarget() {
    for (int rows : new int[] {3, 7, 16, 63, 64, 65, 1797}) {
      int[] classOf = IntStream.range(0, rows).map(i -> i * i % 5).toArray();
      for (boolean stratify : new boolean[] {false, true}) {
        DataParts parts = split(table(5, classOf), new Split(0.4, 0.3, 0.3, true, stratify));
        List<Table> all =
            Stream.of(Optional.of(parts.train()), parts.validation(), parts.test())
                .flatMap(Optional::stream)
                .toList();
        int[] seen = all.stream().flatMapToInt(p -> Arrays.stream(rowsOf(p))).sorted().toArray();
        assertThat(seen).isEqualTo(IntStream.range(0, rows).toArray());
        for (Table part : all) {
          int[] expected = Arrays.stream(rowsOf(part)).map(row -> classOf[row]).toArray();
          assertThat(labelsOf(part)).isEqualTo(expected);
          for (int i = 0; i < part.rows(); i++) {
            assertThat(part.inputs().get(i, 1)).isEqualTo(-part.inputs().get(i, 0));
          }
        }
      }
    }
  }

  /** 10, 20 and 70 of 100 rows: a tenth of each class goes into a part of 10. */
  @Test
  void stratifiedPartsKeepTheProportions() {
    int[] classOf = IntStream.range(0, 100).map(i -> i < 10 ? 0 : i < 30 ? 1 : 2).toArray();
    DataParts parts = split(table(3, classOf), new Split(0.8, 0.1, 0.1, true, true));
    assertThat(counts(parts.train(), 3)).containsExactly(8, 16, 56);
    assertThat(counts(parts.validation().orElseThrow(), 3)).containsExactly(1, 2, 7);
    assertThat(counts(parts.test().orElseThrow(), 3)).containsExactly(1, 2, 7);
  }

  @Test
  void stratifiedSizesAreThoseOfAnUnstratifiedDivision() {
    DataParts parts = split(table(3, turns(150, 3)), new Split(0.7, 0.15, 0.15, true, true));
    assertThat(parts.train().rows()).isEqualTo(105);
    assertThat(parts.validation().orElseThrow().rows()).isEqualTo(23);
    assertThat(parts.test().orElseThrow().rows()).isEqualTo(22);
    assertThat(counts(parts.test().orElseThrow(), 3)).containsExactly(8, 7, 7);
  }

  @Test
  void shuffledRowsAreNotGroupedByClass() {
    int[] classOf = IntStream.range(0, 300).map(i -> i / 100).toArray();
    for (boolean stratify : new boolean[] {false, true}) {
      Table train = split(table(3, classOf), new Split(0.8, 0, 0.2, true, stratify)).train();
      int[] labels = labelsOf(train);
      long changes =
          IntStream.range(1, labels.length).filter(i -> labels[i] != labels[i - 1]).count();
      assertThat(changes).isGreaterThan(100);
    }
  }

  @Test
  void theStreamDecidesTheOrder() {
    Split halves = new Split(0.5, 0, 0.5, true, false);
    int[] same = rowsOf(split(table(2, turns(50, 2)), halves).train());
    assertThat(rowsOf(split(table(2, turns(50, 2)), halves).train())).isEqualTo(same);
    RandomStream other = RandomStream.of(2, Purpose.SPLIT, "source");
    DataParts parts = Splitter.split(new LoadedData(table(2, turns(50, 2))), halves, other);
    assertThat(rowsOf(parts.train())).isNotEqualTo(same);
  }

  @Test
  void partsAreViewsOfTheSource() {
    Table source = table(2, turns(10, 2));
    DataParts parts = split(source, new Split(0.5, 0.3, 0.2, true, true));
    assertThat(parts.train().inputs().data()).isSameAs(source.inputs().data());
    assertThat(parts.test().orElseThrow().inputs().data()).isSameAs(source.inputs().data());
  }

  @Test
  void numbersAreDividedWithoutStrata() {
    Matrix x = Matrix.of(new float[] {0}, new float[] {1}, new float[] {2}, new float[] {3});
    Table source = new Table(x, new Targets.Values(x.copy()));
    DataParts parts = split(source, new Split(0.5, 0, 0.5, true, true));
    Targets.Values values = (Targets.Values) parts.train().targets();
    assertThat(values.matrix().get(1, 0)).isEqualTo(parts.train().inputs().get(1, 0));
    assertThat(parts.validation()).isEmpty();
  }

  @Test
  void ownTestPartIsKept() {
    Table test = table(2, turns(4, 2));
    LoadedData data = new LoadedData(table(2, turns(10, 2)), Optional.of(test));
    DataParts parts = Splitter.split(data, new Split(0.9, 0.1, 0, true, true), STREAM);
    assertThat(parts.test()).containsSame(test);
    assertThat(parts.train().rows()).isEqualTo(9);
    assertThat(parts.validation().orElseThrow().rows()).isEqualTo(1);
    assertThatThrownBy(() -> Splitter.split(data, new Split(0.8, 0.1, 0.1, true, true), STREAM))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "split.test: got 0.1, but this source has its own test part of 4 rows; expected train"
                + " and validation alone, with sum 1");
  }

  @Test
  void refusesPartsWithoutRows() {
    assertThatThrownBy(() -> split(table(2, turns(20, 2)), new Split(0.99, 0.01, 0, true, true)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "split.validation: 0.01 of 20 rows is no row; give a larger fraction or more rows");
  }

  @Test
  void refusesImpossibleFractions() {
    assertThatThrownBy(() -> new Split(0.7, 0.2, 0.2, true, true))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected 1");
    assertThatThrownBy(() -> new Split(0, 0.5, 0.5, true, true))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("split.train: got 0");
    assertThatThrownBy(() -> new Split(1.5, -0.5, 0, true, true))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("split.train: got 1.5, expected a number in [0, 1]");
    assertThatThrownBy(() -> new Split(Double.NaN, 0, 0, true, true))
        .isInstanceOf(DataException.class);
  }

  @Test
  void thirdsOfTenRows() {
    assertThat(PartSizes.ofFractions(10, 1 / 3.0, 1 / 3.0, 1 / 3.0)).containsExactly(4, 3, 3);
    assertThat(PartSizes.ofFractions(10, 0.7, 0.15, 0.15)).containsExactly(7, 2, 1);
    assertThat(PartSizes.ofFractions(3, 1, 0, 0)).containsExactly(3, 0, 0);
  }

  @Test
  void classesNeverGiveMoreThanTheyHave() {
    for (int size = 0; size <= 12; size++) {
      int[] counts = {1, 0, 3, 8};
      int[] taken = PartSizes.ofClasses(size, counts);
      assertThat(Arrays.stream(taken).sum()).isEqualTo(size);
      for (int c = 0; c < counts.length; c++) {
        assertThat(taken[c]).isBetween(0, counts[c]);
      }
    }
  }
}
