package dev.assay.data.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Transform;
import dev.assay.testkit.TransformContract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClassTransformsTest {
  private static final RandomStream STREAM = RandomStream.of(1, Purpose.TRANSFORM, "test");
  private static final List<String> NAMES = List.of("sandal", "coat", "shirt", "bag");

  /** Row i holds i; its class is the i-th label of four named ones. */
  private static Table table(int... labels) {
    Matrix x = Matrix.zeros(labels.length, 1);
    for (int row = 0; row < labels.length; row++) {
      x.set(row, 0, row);
    }
    return new Table(x, new Targets.Labels(labels, 4), List.of(), NAMES);
  }

  private static List<ClassName> classes(String... names) {
    return Stream.of(names).map(ClassName::parse).toList();
  }

  private static Table fitAndApply(Transform transform, int... labels) {
    return transform.fit(table(labels), STREAM).apply(table(labels));
  }

  @Test
  void weightsStayWithTheRowsThatAreKept() {
    Table table = table(0, 1, 2, 0);
    Table weighted = table.withWeights(Matrix.over(new float[] {1, 2, 3, 4}, 4, 1));
    Table kept = new Subset(classes("0"), null).fit(weighted, STREAM).apply(weighted);
    assertThat(kept.weights().orElseThrow().copy().data()).containsExactly(1, 4);
    Table one = new Subset(List.of(), 1).fit(kept, STREAM).apply(kept);
    assertThat(one.weights().orElseThrow().copy().data()).containsExactly(1);
  }

  private static int[] labels(Table table) {
    Targets.Labels labels = (Targets.Labels) table.targets();
    return Arrays.copyOfRange(labels.values(), labels.offset(), labels.offset() + labels.rows());
  }

  private static float[] rows(Table table) {
    return table.inputs().copy().data();
  }

  private static void refused(Transform transform, String message) {
    assertThatThrownBy(() -> transform.fit(table(0, 1, 2, 3), STREAM))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  private static void refusesNumbers(Transform transform, String name) {
    Table numbers = new Table(Matrix.zeros(3, 1), new Targets.Values(Matrix.zeros(3, 1)));
    assertThatThrownBy(() -> transform.fit(numbers, STREAM))
        .isInstanceOf(DataException.class)
        .hasMessage(name + ".classes: expected targets that are classes, these are 1 number a row");
  }

  @Nested
  class OfSubset extends TransformContract {
    @Override
    protected Transform transform() {
      return new Subset(classes("c", "0"), 9);
    }

    private static Subset subset(@Nullable Integer rows, String... names) {
      return new Subset(classes(names), rows);
    }

    @Test
    void keepsAndRenumbersInTheOrderListed() {
      Table result = fitAndApply(subset(null, "shirt", "0"), 0, 1, 2, 3, 2, 0);
      assertThat(rows(result)).containsExactly(0, 2, 4, 5);
      assertThat(labels(result)).containsExactly(1, 0, 0, 1);
      assertThat(result.classNames()).containsExactly("shirt", "sandal");
    }

    @Test
    void firstRowsAfterClasses() {
      Table result = fitAndApply(subset(2, "shirt"), 0, 1, 2, 3, 2, 2);
      assertThat(rows(result)).containsExactly(2, 4);
      assertThat(labels(result)).containsExactly(0, 0);
      assertThat(rows(fitAndApply(subset(3), 0, 1, 2, 3))).containsExactly(0, 1, 2);
      assertThat(rows(fitAndApply(subset(9), 0, 1))).containsExactly(0, 1);
    }

    @Test
    void rowsAloneAlsoFitNumbers() {
      Table numbers = new Table(Matrix.zeros(3, 1), new Targets.Values(Matrix.zeros(3, 1)));
      Table result = subset(2).fit(numbers, STREAM).apply(numbers);
      assertThat(result.rows()).isEqualTo(2);
      refusesNumbers(subset(null, "0"), "subset");
    }

    @Test
    void wrongClasses() {
      refused(
          subset(null, "sandel"),
          "subset.classes: no class \"sandel\"; nearest: \"sandal\"; classes: sandal, coat, shirt,"
              + " bag");
      refused(
          subset(null, "4"), "subset.classes: no class \"4\"; classes: sandal, coat, shirt, bag");
      refused(subset(null, "coat", "1"), "subset.classes: class 1 is listed twice");
      assertThatThrownBy(() -> subset(null))
          .isInstanceOf(ParamException.class)
          .hasMessage("classes: got nothing, expected classes or rows to keep");
      assertThatThrownBy(() -> subset(0)).isInstanceOf(ParamException.class);
    }

    @Test
    void partsWithoutTheseClassesAreRefused() {
      Transform.Fitted fitted = subset(null, "bag").fit(table(0, 3), STREAM);
      assertThatThrownBy(() -> fitted.apply(table(0, 1, 2)))
          .isInstanceOf(DataException.class)
          .hasMessage("subset.classes: none of the 3 rows is of these classes");
    }

    @Test
    void damagedStatesAreRefused() {
      Matrix one = Matrix.of(new float[] {1});
      for (Map<String, Matrix> state :
          List.of(
              Map.of("classes", one),
              Map.of("classes", Matrix.of(new float[] {0.5f}), "of", one),
              Map.of("classes", Matrix.of(new float[] {3}), "of", one),
              Map.of("classes", Matrix.zeros(1, 0), "of", one),
              Map.of("classes", one, "of", Matrix.of(new float[] {-1})))) {
        assertThatThrownBy(() -> subset(null, "0").restore(state))
            .isInstanceOf(DataException.class)
            .hasMessageStartingWith("saved transform: ");
      }
    }
  }

  @Nested
  class OfOneAgainstRest extends TransformContract {
    @Override
    protected Transform transform() {
      return new OneAgainstRest(classes("b"));
    }

    private static OneAgainstRest against(String... names) {
      return new OneAgainstRest(classes(names));
    }

    @Test
    void groupsOddAgainstEven() {
      Table result = fitAndApply(against("1", "3"), 0, 1, 2, 3, 2, 1);
      assertThat(rows(result)).containsExactly(0, 1, 2, 3, 4, 5);
      assertThat(labels(result)).containsExactly(0, 1, 0, 1, 0, 1);
      assertThat(result.classNames()).containsExactly("sandal+shirt", "coat+bag");
      assertThat(result.targets().shape().classes()).isEqualTo(2);
    }

    @Test
    void wrongClasses() {
      refused(
          against("koat"),
          "one-against-rest.classes: no class \"koat\"; nearest: \"coat\"; classes: sandal, coat,"
              + " shirt, bag");
      refused(
          against("0", "1", "2", "3"),
          "one-against-rest.classes: all 4 classes are listed, expected a rest");
      refusesNumbers(against("0"), "one-against-rest");
      assertThatThrownBy(() -> against()).isInstanceOf(ParamException.class);
    }

    @Test
    void otherNumbersOfClassesAreRefused() {
      Transform.Fitted fitted = against("0").fit(table(0, 1), STREAM);
      Table other = new Table(Matrix.zeros(1, 1), new Targets.Labels(new int[1], 3));
      assertThatThrownBy(() -> fitted.apply(other))
          .isInstanceOf(DataException.class)
          .hasMessage("one-against-rest: fitted to 4 classes, these rows have 3");
      Map<String, Matrix> state = Map.of("groups", Matrix.of(new float[] {0, 2}));
      assertThatThrownBy(() -> against("0").restore(state))
          .isInstanceOf(DataException.class)
          .hasMessage("saved transform: \"groups\" holds 2.0, expected 0 to 1");
    }
  }
}
