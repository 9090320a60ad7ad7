package dev.assay.data.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.DataException;
import dev.assay.core.data.DataHash;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Transform;
import dev.assay.testkit.TransformContract;
import dev.assay.testkit.support.ExampleRows;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Transforms that learn nothing, and those of training rows alone. */
class PlainTransformsTest {
  private static final RandomStream STREAM = RandomStream.of(1, Purpose.TRANSFORM, "test");

  private static Table table(float... inputs) {
    return new Table(
        Matrix.over(inputs, inputs.length, 1), new Targets.Labels(new int[inputs.length], 2));
  }

  private static float[] applied(Transform transform, float... inputs) {
    return transform.fit(table(inputs), STREAM).apply(table(inputs)).inputs().data();
  }

  private static int[] labels(Table table) {
    return ((Targets.Labels) table.targets()).values();
  }

  @Nested
  class OfClip extends TransformContract {
    @Override
    protected Transform transform() {
      return new Clip(-1.0, 2.5);
    }

    @Test
    void bringsOutliersToTheBound() {
      assertThat(applied(transform(), -7, -1, 0, 2.5f, 1e30f))
          .containsExactly(-1, -1, 0, 2.5f, 2.5f);
      assertThat(applied(new Clip(null, 1.0), -7, 3)).containsExactly(-7, 1);
      assertThat(applied(new Clip(1.0, null), -7, 3)).containsExactly(1, 3);
    }

    @Test
    void refusesBoundsThatLeaveNothing() {
      assertThatThrownBy(() -> new Clip(null, null))
          .isInstanceOf(ParamException.class)
          .hasMessage("low: got nothing, expected low, high or both");
      assertThatThrownBy(() -> new Clip(1.0, 1.0))
          .hasMessage("high: got 1.0, expected a number above low, which is 1.0");
    }
  }

  @Nested
  class OfLog extends TransformContract {
    @Override
    protected Transform transform() {
      return new Log(100);
    }

    @Test
    void takesTheNaturalLogarithm() {
      float[] result = applied(new Log(1), 0, 1.7182819f, 99);
      assertThat(result[0]).isZero();
      assertThat((double) result[1]).isCloseTo(1, within(1e-7));
      assertThat((double) result[2]).isCloseTo(4.605170186, within(1e-6));
    }

    @Test
    void refusesWhatHasNoLogarithm() {
      assertThatThrownBy(() -> applied(new Log(1), 3, -1))
          .isInstanceOf(DataException.class)
          .hasMessage("row 1, input column 0: -1.0 becomes -Infinity");
    }
  }

  @Nested
  class OfLabelNoise extends TransformContract {
    @Override
    protected Transform transform() {
      return new LabelNoise(0.3);
    }

    @Override
    protected Table example(int first, int rows) {
      return ExampleRows.classes(first, rows);
    }

    @Test
    void theStatedShareOfTrainingRowsGetsAnotherClassEachAlike() {
      Table train = new Table(Matrix.zeros(30_000, 1), new Targets.Labels(new int[30_000], 4));
      Transform.Fitted fitted = transform().fit(train, STREAM);
      int[] counts = new int[4];
      for (int label : labels(transform().applyToTraining(fitted, train, STREAM))) {
        counts[label]++;
      }
      assertThat(counts[0] / 30_000.0).isCloseTo(0.7, within(0.01));
      for (int c = 1; c < 4; c++) {
        assertThat(counts[c] / 30_000.0).isCloseTo(0.1, within(0.007));
      }
    }

    @Test
    void otherRowsKeepTheirClass() {
      Table part = ExampleRows.classes(0, 40);
      Table same = transform().fit(part, STREAM).apply(ExampleRows.classes(0, 40));
      assertThat(DataHash.of(same)).isEqualTo(DataHash.of(part));
      assertThat(DataHash.of(transform().restore(Map.of()).apply(same)))
          .isEqualTo(DataHash.of(part));
    }

    @Test
    void needsClasses() {
      assertThatThrownBy(() -> transform().fit(ExampleRows.numbers(0, 9), STREAM))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("label-noise");
    }
  }

  @Nested
  class OfShuffleLabels extends TransformContract {
    @Override
    protected Transform transform() {
      return new ShuffleLabels();
    }

    @Test
    void trainingRowsGetEachOthersTargets() {
      Matrix y = Matrix.zeros(100, 1);
      for (int row = 0; row < 100; row++) {
        y.set(row, 0, row);
      }
      Table train = new Table(Matrix.zeros(100, 2), new Targets.Values(y));
      Transform.Fitted fitted = transform().fit(train, STREAM);
      Table changed = transform().applyToTraining(fitted, train, STREAM);
      float[] targets = ((Targets.Values) changed.targets()).matrix().data();
      assertThat(targets).containsExactlyInAnyOrder(y.data()).isNotEqualTo(y.data());
      int kept = 0;
      for (int row = 0; row < 100; row++) {
        kept += targets[row] == row ? 1 : 0;
      }
      assertThat(kept).isLessThan(8);
      assertThat(transform().fit(train, STREAM).apply(train)).isSameAs(train);
    }
  }
}
