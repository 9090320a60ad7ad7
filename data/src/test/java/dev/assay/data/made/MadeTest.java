package dev.assay.data.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.ParamException;
import dev.assay.data.support.Reference;
import dev.assay.data.support.TargetKind;
import dev.assay.testkit.DatasetContract;
import dev.assay.testkit.support.ContractContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MadeTest {
  private static Table load(Dataset dataset) {
    return dataset.load(new ContractContext(1)).main();
  }

  private static int[] labels(Table table) {
    return ((Targets.Labels) table.targets()).values();
  }

  @Nested
  class OfMoons extends DatasetContract {
    @Override
    protected Dataset dataset() {
      return new Moons(200, 0.1);
    }

    @Override
    protected boolean random() {
      return true;
    }

    @Test
    void withoutNoiseThePointsAreThoseOfScikitLearn() {
      double[] expected = Reference.of("moons 7");
      List<double[]> points = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        points.add(new double[] {i < 3 ? 0 : 1, expected[2 * i], expected[2 * i + 1]});
      }
      Table table = load(new Moons(7, 0));
      List<double[]> found = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        found.add(
            new double[] {labels(table)[i], table.inputs().get(i, 0), table.inputs().get(i, 1)});
      }
      Comparator<double[]> order =
          Comparator.<double[]>comparingDouble(p -> p[0])
              .thenComparingDouble(p -> p[0] == 0 ? -p[1] : p[1]);
      points.sort(order);
      found.sort(order);
      for (int i = 0; i < 7; i++) {
        assertThat(found.get(i)).containsExactly(points.get(i), within(1e-7));
      }
    }

    @Test
    void noiseHasTheStatedDeviationAndRowsAreMixed() {
      Table table = load(new Moons(20_000, 0.1));
      Table exact = load(new Moons(20_000, 0));
      double squares = 0;
      for (int i = 0; i < exact.inputs().size(); i++) {
        double noise = table.inputs().data()[i] - exact.inputs().data()[i];
        squares += noise * noise;
      }
      assertThat(Math.sqrt(squares / exact.inputs().size())).isCloseTo(0.1, within(0.002));
      assertThat(Arrays.stream(labels(table)).limit(100).sum()).isBetween(25, 75);
    }
  }

  @Nested
  class OfBlobs extends DatasetContract {
    @Override
    protected Dataset dataset() {
      return new Blobs(300, 3, 2, 1.0);
    }

    @Override
    protected boolean random() {
      return true;
    }

    @Test
    void pointsSpreadAroundTheirCentre() {
      Table centres = load(new Blobs(4, 4, 3, 0));
      Table table = load(new Blobs(20_000, 4, 3, 0.5));
      double squares = 0;
      for (int row = 0; row < table.rows(); row++) {
        for (int j = 0; j < 3; j++) {
          float centre = centres.inputs().get(labels(table)[row], j);
          assertThat(centre).isBetween(-10f, 10f);
          double offset = table.inputs().get(row, j) - centre;
          squares += offset * offset;
        }
      }
      assertThat(Math.sqrt(squares / table.inputs().size())).isCloseTo(0.5, within(0.01));
    }

    @Test
    void refusesWhatNoMatrixCanHold() {
      assertThatThrownBy(() -> new Blobs(100_000_000, 3, 1000, 1))
          .isInstanceOf(ParamException.class)
          .hasMessageStartingWith("rows: got 100000000");
    }
  }

  @Nested
  class OfXor extends DatasetContract {
    @Override
    protected Dataset dataset() {
      return new Xor();
    }

    @Test
    void classOneWhereInputsDiffer() {
      Table table = load(new Xor());
      for (int row = 0; row < 4; row++) {
        boolean differ = table.inputs().get(row, 0) != table.inputs().get(row, 1);
        assertThat(labels(table)[row]).isEqualTo(differ ? 1 : 0);
      }
      assertThat(table.inputs().data()).containsExactly(0, 0, 0, 1, 1, 0, 1, 1);
    }
  }

  @Nested
  class OfInline extends DatasetContract {
    private static final List<List<Double>> INPUTS =
        List.of(List.of(0.0, 0.5), List.of(1.0, -2.0), List.of(3.0, 4.0));

    @Override
    protected Dataset dataset() {
      return inline(TargetKind.AUTO, null, 0, 1, 1);
    }

    private static Inline inline(TargetKind kind, @Nullable Integer classes, double... targets) {
      return new Inline(INPUTS, Arrays.stream(targets).boxed().toList(), kind, classes);
    }

    @Test
    void targetsFollowTheRule() {
      Table auto = load(inline(TargetKind.AUTO, null, 0, 1, 1));
      assertThat(labels(auto)).containsExactly(0, 1, 1);
      assertThat(auto.inputs().data()).containsExactly(0, 0.5f, 1, -2, 3, 4);
      assertThat(load(inline(TargetKind.AUTO, null, 0, 1, 0.5)).targets().shape().labels())
          .isFalse();
      assertThat(load(inline(TargetKind.NUMBERS, null, 0, 1, 1)).targets().shape().labels())
          .isFalse();
      assertThat(load(inline(TargetKind.AUTO, 5, 0, 2, 2)).targets().shape().classes())
          .isEqualTo(5);
      assertThat(load(inline(TargetKind.CLASSES, null, 0, 2, 2)).targets().shape().classes())
          .isEqualTo(3);
    }

    @Test
    void refusesLabelsAndNumbersThatCannotBe() {
      assertThatThrownBy(() -> load(inline(TargetKind.AUTO, 2, 0, 1, 2)))
          .isInstanceOf(DataException.class)
          .hasMessage("inline: row 2: target 2.0, expected a whole number from 0 to 1");
      assertThatThrownBy(() -> load(inline(TargetKind.CLASSES, null, 0, 1, 0.5)))
          .isInstanceOf(DataException.class)
          .hasMessage("inline: row 2: target 0.5, expected a whole number from 0");
      List<List<Double>> nan = List.of(List.of(1.0), List.of(Double.NaN));
      Inline dirty = new Inline(nan, List.of(0.0, 1.0), TargetKind.AUTO, null);
      assertThatThrownBy(() -> load(dirty))
          .isInstanceOf(DataException.class)
          .hasMessage("inline: input row 1, column 0: got NaN, expected a finite number");
    }

    @Test
    void refusesRowsThatDoNotFit() {
      assertThatThrownBy(() -> inline(TargetKind.AUTO, null, 0, 1))
          .isInstanceOf(ParamException.class)
          .hasMessage("targets: got 2 targets, expected 3, one for each row of inputs");
      List<List<Double>> ragged = List.of(List.of(1.0), List.of(1.0, 2.0));
      assertThatThrownBy(() -> new Inline(ragged, List.of(0.0, 1.0), TargetKind.AUTO, null))
          .isInstanceOf(ParamException.class)
          .hasMessage("inputs: got row 1 of 2 numbers, expected 1 numbers as in row 0");
      assertThatThrownBy(() -> new Inline(List.of(), List.of(), TargetKind.AUTO, null))
          .isInstanceOf(ParamException.class);
    }
  }
}
