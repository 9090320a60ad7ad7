package dev.assay.data.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.ParamException;
import dev.assay.testkit.DatasetContract;
import dev.assay.testkit.support.ContractContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sets that follow a formula. */
class GeneratedTest {
  private static Table load(Dataset dataset) {
    return dataset.load(new ContractContext(1)).main();
  }

  private static int[] labels(Table table) {
    return ((Targets.Labels) table.targets()).values();
  }

  private static Matrix values(Table table) {
    return ((Targets.Values) table.targets()).matrix();
  }

  abstract static class Random extends DatasetContract {
    @Override
    protected boolean random() {
      return true;
    }
  }

  @Nested
  class OfCircles extends Random {
    @Override
    protected Dataset dataset() {
      return new Circles(200, 0.1, 0.8);
    }

    /** Three points a third of a turn apart on the outer circle, four a quarter on the inner. */
    @Test
    void pointsLieEvenlyOnTheirCircle() {
      Table table = load(new Circles(7, 0, 0.5));
      assertThat(labels(table)).containsOnly(0, 1);
      double[] sums = new double[4];
      for (int row = 0; row < 7; row++) {
        double x = table.inputs().get(row, 0);
        double y = table.inputs().get(row, 1);
        int label = labels(table)[row];
        assertThat(Math.hypot(x, y)).isCloseTo(label == 0 ? 1 : 0.5, within(1e-6));
        sums[2 * label] += x;
        sums[2 * label + 1] += y;
      }
      assertThat(java.util.Arrays.stream(labels(table)).sum()).isEqualTo(4);
      assertThat(sums).containsExactly(new double[4], within(1e-6));
    }
  }

  @Nested
  class OfSpirals extends Random {
    @Override
    protected Dataset dataset() {
      return new Spirals(300, 3, 1.5, 0.02);
    }

    /** On an arm the angle less what the radius turned is the arm's own: a third of a circle. */
    @Test
    void everyPointLiesOnItsArm() {
      Table table = load(new Spirals(300, 3, 1.5, 0));
      for (int row = 0; row < 300; row++) {
        double x = table.inputs().get(row, 0);
        double y = table.inputs().get(row, 1);
        double own = Math.atan2(y, x) / (2 * Math.PI) - 1.5 * Math.hypot(x, y);
        double distance = own - labels(table)[row] / 3.0;
        assertThat(distance - Math.rint(distance)).isCloseTo(0, within(1e-4));
      }
    }
  }

  @Nested
  class OfParity extends DatasetContract {
    @Override
    protected Dataset dataset() {
      return new Parity(4, null);
    }

    @Test
    void everyPatternOnceWithItsParity() {
      Table table = load(new Parity(3, null));
      assertThat(table.inputs().data())
          .containsExactly(0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1);
      assertThat(labels(table)).containsExactly(0, 1, 1, 0, 1, 0, 0, 1);
    }

    @Test
    void drawnPatternsHaveTheirParityToo() {
      Table table = load(new Parity(5, 400));
      int[] seen = new int[32];
      for (int row = 0; row < 400; row++) {
        int pattern = 0;
        for (int j = 0; j < 5; j++) {
          pattern |= (int) table.inputs().get(row, j) << j;
        }
        seen[pattern]++;
        assertThat(labels(table)[row]).isEqualTo(Integer.bitCount(pattern) % 2);
      }
      assertThat(seen).doesNotContain(0);
    }
  }

  @Nested
  class OfLinear extends Random {
    @Override
    protected Dataset dataset() {
      return new Linear(100, 4, 2, 3, 10, 0.5);
    }

    /** Where a row's inputs are one more in one column its target is one coefficient more. */
    @Test
    void targetsAreLinearInTheInformativeColumnsAlone() {
      Table table = load(new Linear(200, 3, 2, 1, 10, 0));
      double[][] moments = new double[2][3];
      for (int row = 0; row < 200; row++) {
        double a = table.inputs().get(row, 0);
        double b = table.inputs().get(row, 1);
        double y = values(table).get(row, 0);
        moments[0][0] += a * a;
        moments[0][1] += a * b;
        moments[0][2] += a * y;
        moments[1][1] += b * b;
        moments[1][2] += b * y;
      }
      double determinant = moments[0][0] * moments[1][1] - moments[0][1] * moments[0][1];
      double first = (moments[0][2] * moments[1][1] - moments[1][2] * moments[0][1]) / determinant;
      double second = (moments[1][2] * moments[0][0] - moments[0][2] * moments[0][1]) / determinant;
      assertThat(first).isBetween(0.0, 10.0);
      assertThat(second).isBetween(0.0, 10.0);
      for (int row = 0; row < 200; row++) {
        double fit = first * table.inputs().get(row, 0) + second * table.inputs().get(row, 1);
        assertThat((double) values(table).get(row, 0)).isCloseTo(fit, within(1e-4));
      }
    }

    @Test
    void noiseHasTheStatedDeviation() {
      Matrix exact = values(load(new Linear(20_000, 3, null, 1, 1, 0)));
      Matrix noisy = values(load(new Linear(20_000, 3, null, 1, 1, 0.5)));
      double squares = 0;
      for (int row = 0; row < 20_000; row++) {
        squares += Math.pow(noisy.get(row, 0) - exact.get(row, 0), 2);
      }
      assertThat(Math.sqrt(squares / 20_000)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void refusesMoreInformativeColumnsThanThereAre() {
      assertThatThrownBy(() -> new Linear(10, 3, 4, 1, 1, 0))
          .isInstanceOf(ParamException.class)
          .hasMessage("informative: got 4, expected at most columns, which is 3");
    }
  }

  @Nested
  class OfSine extends Random {
    @Override
    protected Dataset dataset() {
      return new Sine(100, -2, 2, 0.1);
    }

    @Test
    void targetsAreSines() {
      Table table = load(new Sine(500, 1, 4, 0));
      for (int row = 0; row < 500; row++) {
        double x = table.inputs().get(row, 0);
        assertThat(x).isBetween(1.0, 4.0);
        assertThat((double) values(table).get(row, 0)).isCloseTo(Math.sin(x), within(1e-7));
      }
    }
  }

  @Nested
  class OfFunction extends Random {
    @Override
    protected Dataset dataset() {
      return function("2 * a + b^2 - sin(a * b)", List.of("a", "b"), null);
    }

    private static FunctionOfInputs function(
        String formula, List<String> inputs, @Nullable Integer classes) {
      return new FunctionOfInputs(formula, inputs, 50, -2, 3, false, 0, classes);
    }

    @Test
    void computesTheFormula() {
      Table table = load(dataset());
      assertThat(table.columnNames()).containsExactly("a", "b");
      for (int row = 0; row < 50; row++) {
        double a = table.inputs().get(row, 0);
        double b = table.inputs().get(row, 1);
        double y = values(table).get(row, 0);
        assertThat(y).isCloseTo(2 * a + b * b - Math.sin(a * b), within(1e-6));
      }
    }

    @Test
    void comparisonsMakeClasses() {
      Table table = load(function("a^2 + b^2 > 2", List.of("a", "b"), 2));
      for (int row = 0; row < 50; row++) {
        double a = table.inputs().get(row, 0);
        double b = table.inputs().get(row, 1);
        assertThat(labels(table)[row]).isEqualTo(a * a + b * b > 2 ? 1 : 0);
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            sin(x) | 0.644217687
            cos(x) | 0.764842187
            tan(x) | 0.842288380
            cot(x) | 1.187241832
            sec(x) | 1.307459260
            csc(x) | 1.552270327
            asin(x) | 0.775397497
            acos(x) | 0.795398830
            atan(x) | 0.610725964
            sinh(x) | 0.758583702
            cosh(x) | 1.255169006
            tanh(x) | 0.604367777
            coth(x) | 1.654621636
            sech(x) | 0.796705460
            csch(x) | 1.318246091
            exp(x) | 2.013752707
            expm1(x) | 1.013752707
            log(x) | -0.356674944
            log1p(x) | 0.530628251
            log10(x) | -0.154901960
            log2(x) | -0.514573173
            sqrt(x) | 0.836660027
            cbrt(x) | 0.887904002
            abs(0 - x) | 0.7
            floor(10 * x - 0.5) | 6
            ceil(10 * x - 0.5) | 7
            signum(0 - x) | -1
            min(x, 2) | 0.7
            max(x, 2) | 2
            pow(x, 3) | 0.343
            logb(2, x + 7.3) | 3
            2 - x - 1 | 0.3
            2^x^0 | 2
            5 % (x + 1.3) | 1
            x < 1 | 1
            x > 1 | 0
            pi * x | 2.199114858
            """)
    void functionsAndOperators(String formula, double expected) {
      FunctionOfInputs function =
          new FunctionOfInputs(formula, List.of("x"), 2, 0.7, 0.8, true, 0, null);
      assertThat((double) values(load(function)).get(0, 0)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void aFormulaMayBeUndefinedWhereNoInputIs() {
      for (String formula : List.of("5 % x", "1 / x", "log(x)")) {
        new FunctionOfInputs(formula, List.of("x"), 5, 0.5, 1, true, 0, null);
      }
      assertThatThrownBy(
              () -> load(new FunctionOfInputs("5 % x", List.of("x"), 3, 0, 1, true, 0, null)))
          .isInstanceOf(DataException.class)
          .hasMessage("function: 5 % x is NaN in row 0, where x = 0.0");
    }

    @Test
    void evenInputsReachBothEnds() {
      Table table = load(new FunctionOfInputs("-x", List.of("x"), 5, 0, 1, true, 0, null));
      assertThat(table.inputs().data()).containsExactly(0, 0.25f, 0.5f, 0.75f, 1);
      assertThat(values(table).data()).containsExactly(0, -0.25f, -0.5f, -0.75f, -1);
    }

    @Test
    void refusesWhatIsNoFormula() {
      for (String wrong : List.of("2 * z", "2 *", "sin(", "a b", "", ")", "max(a)")) {
        assertThatThrownBy(() -> function(wrong, List.of("a"), null))
            .as(wrong)
            .isInstanceOf(ParamException.class)
            .hasMessageStartingWith("formula: got " + wrong + ", expected an expression of a; ");
      }
      assertThatThrownBy(() -> function("x", List.of("x", "x"), null))
          .hasMessage("inputs: got [x, x], expected one name for each input");
    }

    @Test
    void saysWhereItIsNotDefined() {
      assertThatThrownBy(() -> load(function("log(x)", List.of("x"), null)))
          .isInstanceOf(DataException.class)
          .hasMessageMatching("function: log\\(x\\) is NaN in row \\d+, where x = -.*");
      assertThatThrownBy(() -> load(function("3 * x", List.of("x"), 2)))
          .isInstanceOf(DataException.class)
          .hasMessageMatching("function: 3 \\* x is .* in row 0, expected a class from 0 to 1");
    }
  }
}
