package dev.assay.data.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Transform;
import dev.assay.data.shipped.Wine;
import dev.assay.data.support.Reference;
import dev.assay.testkit.TransformContract;
import dev.assay.testkit.support.ContractContext;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NumericTransformsTest {
  private static final RandomStream STREAM = RandomStream.of(1, Purpose.TRANSFORM, "test");

  private static Table table(float[]... rows) {
    return new Table(Matrix.of(rows), new Targets.Labels(new int[rows.length], 2));
  }

  private static float[] fitAndApply(Transform transform, float[]... rows) {
    return transform.fit(table(rows), STREAM).apply(table(rows)).inputs().data();
  }

  /** Fitted to the first 120 rows of wine, applied to all 178. */
  private static void agreesWithScikitLearn(Transform transform, String name) {
    Table wine = new Wine().load(new ContractContext(1)).main();
    Table result = transform.fit(wine.rows(0, 120), STREAM).apply(wine);
    double[] first = Reference.of(name + " first row");
    double[] last = Reference.of(name + " last row");
    for (int j = 0; j < first.length; j++) {
      assertThat((double) result.inputs().get(0, j)).isCloseTo(first[j], within(3e-6));
      assertThat((double) result.inputs().get(177, j)).isCloseTo(last[j], within(3e-6));
    }
  }

  private static void refusesOtherWidths(Transform transform) {
    Transform.Fitted fitted = transform.fit(table(new float[] {1, 2}, new float[] {3, 4}), STREAM);
    assertThatThrownBy(() -> fitted.apply(table(new float[] {1, 2, 3})))
        .isInstanceOf(DataException.class)
        .hasMessage("the transform was fitted to 2 input columns, these rows have 3");
  }

  @Nested
  class OfStandardize extends TransformContract {
    @Override
    protected Transform transform() {
      return new Standardize();
    }

    /** Mean 5, squares 9 1 1 1 0 0 4 16, sum 32 of 8 rows: deviation 2. The other is constant. */
    @Test
    void workedExample() {
      float[] result =
          fitAndApply(
              new Standardize(),
              new float[] {2, 7},
              new float[] {4, 7},
              new float[] {4, 7},
              new float[] {4, 7},
              new float[] {5, 7},
              new float[] {5, 7},
              new float[] {7, 7},
              new float[] {9, 7});
      assertThat(result)
          .containsExactly(-1.5f, 0, -0.5f, 0, -0.5f, 0, -0.5f, 0, 0, 0, 0, 0, 1, 0, 2, 0);
    }

    @Test
    void agrees() {
      agreesWithScikitLearn(new Standardize(), "standardize");
    }

    @Test
    void constantColumnsThatAreNoBinaryFractionBecomeZero() {
      float[][] rows = new float[1000][];
      Arrays.setAll(rows, i -> new float[] {0.1f});
      assertThat(fitAndApply(new Standardize(), rows)).containsOnly(0);
    }

    @Test
    void wrongPartsAndStatesAreRefused() {
      refusesOtherWidths(new Standardize());
      assertThatThrownBy(() -> new Standardize().restore(Map.of("mean", Matrix.zeros(1, 2))))
          .isInstanceOf(DataException.class)
          .hasMessage("saved transform: no \"deviation\" in [mean]");
      Map<String, Matrix> uneven =
          Map.of("mean", Matrix.zeros(1, 2), "deviation", Matrix.zeros(1, 3));
      assertThatThrownBy(() -> new Standardize().restore(uneven))
          .isInstanceOf(DataException.class)
          .hasMessage("saved transform: rows of 2 and of 3 columns");
      Map<String, Matrix> tall =
          Map.of("mean", Matrix.zeros(2, 2), "deviation", Matrix.zeros(1, 2));
      assertThatThrownBy(() -> new Standardize().restore(tall))
          .isInstanceOf(DataException.class)
          .hasMessage("saved transform: \"mean\" has 2 rows");
    }
  }

  @Nested
  class OfMinMax extends TransformContract {
    @Override
    protected Transform transform() {
      return new MinMax(-1, 1);
    }

    @Test
    void workedExample() {
      float[] result =
          fitAndApply(
              new MinMax(0, 1), new float[] {2, 7}, new float[] {4, 7}, new float[] {10, 7});
      assertThat(result).containsExactly(0, 0, 0.25f, 0, 1, 0);
    }

    @Test
    void agrees() {
      agreesWithScikitLearn(new MinMax(0, 1), "min-max");
      agreesWithScikitLearn(new MinMax(-1, 1), "min-max -1 1");
    }

    @Test
    void theWidestRangeOfFloatsFits() {
      float largest = Float.MAX_VALUE;
      assertThat(fitAndApply(new MinMax(0, 1), new float[] {-largest}, new float[] {largest}))
          .containsExactly(0, 1);
    }

    @Test
    void wrongIntervalsAndPartsAreRefused() {
      refusesOtherWidths(new MinMax(0, 1));
      assertThatThrownBy(() -> new MinMax(1, 1))
          .isInstanceOf(ParamException.class)
          .hasMessage("high: got 1.0, expected a number above low, which is 1.0");
    }

    @Test
    void valuesThatGrowTooLargeAreRefused() {
      Transform.Fitted fitted =
          new MinMax(0, 1).fit(table(new float[] {0}, new float[] {1e-30f}), STREAM);
      assertThatThrownBy(() -> fitted.apply(table(new float[] {0}, new float[] {1e30f})))
          .isInstanceOf(DataException.class)
          .hasMessage("row 1, input column 0: 1.0E30 becomes too large for a 32-bit float");
    }
  }

  @Nested
  class OfScale extends TransformContract {
    @Override
    protected Transform transform() {
      return new Scale(0.5, 3);
    }

    @Test
    void workedExample() {
      assertThat(fitAndApply(new Scale(0.5, 3), new float[] {2, -8})).containsExactly(4, -1);
    }

    @Test
    void pixelsComeToZeroToOne() {
      float[] result = fitAndApply(new Scale(0.00392156862745098, 0), new float[] {0, 51, 255});
      assertThat(result).containsExactly(0, 0.2f, 1);
    }

    @Test
    void valuesThatGrowTooLargeAreRefused() {
      assertThatThrownBy(
              () -> fitAndApply(new Scale(1e38, 0), new float[] {0, 1}, new float[] {0, 100}))
          .isInstanceOf(DataException.class)
          .hasMessage("row 1, input column 1: 100.0 becomes too large for a 32-bit float");
      assertThatThrownBy(() -> new Scale(Double.NaN, 0)).isInstanceOf(ParamException.class);
    }
  }
}
