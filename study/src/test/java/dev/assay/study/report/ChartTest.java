package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.study.analysis.ArmSummary.Interval;
import dev.assay.study.analysis.Curve;
import dev.assay.study.analysis.Summary;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final double NONE = Double.NaN;

  @Test
  void aCurveIsBrokenWhereThereIsNoValue() {
    Curve curve =
        new Curve(
            "a",
            "loss",
            List.of(1, 2, 3, 4),
            List.of(0.0, 1.0, NONE, 0.5),
            List.of(0.0, 0.0, NONE, 0.25),
            List.of(0.0, 1.0, NONE, 1.0));
    CurveShape shape = CurveShape.of(curve, new Axis(0, 4), new Axis(0, 1));
    assertThat(shape.line()).isEqualTo("M112.0 152.0L178.0 8.0M310.0 80.0h0.01");
    assertThat(shape.band())
        .isEqualTo("M112.0 152.0L178.0 8.0L178.0 152.0L112.0 152.0ZM310.0 8.0L310.0 116.0Z");
  }

  @Test
  void aLongCurveKeepsItsExtremes() {
    int size = 10_000;
    List<Integer> epochs = IntStream.rangeClosed(1, size).boxed().toList();
    List<Double> high = IntStream.range(0, size).mapToObj(i -> i == 4321 ? 1.0 : 0.5).toList();
    List<Double> low = Collections.nCopies(size, 0.5);
    CurveShape shape =
        CurveShape.of(
            new Curve("a", "loss", epochs, low, low, high), new Axis(0, size), new Axis(0, 1));
    assertThat(shape.line().chars().filter(c -> c == 'L' || c == 'M').count()).isLessThan(200);
    assertThat(shape.band()).containsOnlyOnce(" 8.0L");
    assertThat(shape.line()).endsWith("L310.0 80.0");
  }

  @Test
  void whatLiesBeyondTheScaleIsCutWithAnArrow() {
    Axis axis = new Axis(-1, 1);
    Strip inside =
        new Strip(
            axis,
            0.01,
            OptionalDouble.of(0.5),
            Optional.of(new Interval(0.2, 0.8)),
            List.of(0.1),
            "better");
    assertThat(inside.isCutLow() || inside.isCutHigh()).isFalse();
    assertThat(inside.bandWidth()).isEqualTo("1.00%");
    Strip infinite =
        new Strip(
            axis,
            0.01,
            OptionalDouble.of(Double.NEGATIVE_INFINITY),
            Optional.of(new Interval(Double.NEGATIVE_INFINITY, 0.8)),
            List.of(0.1, 4.0),
            "worse");
    assertThat(infinite.isCutLow()).isTrue();
    assertThat(infinite.isCutHigh()).as("a seed").isTrue();
    assertThat(infinite.hasPoint()).isFalse();
    assertThat(infinite.dots()).containsExactly("55.00%");
  }

  @Test
  void anInteractionPlotAveragesOverTheOtherFactors() {
    Summary summary = Studies.factorial().summary();
    InteractionPlot plot = InteractionPlot.all(summary).getFirst();
    assertThat(plot.description())
        .isEqualTo(
            "init he-uniform: 0.951 at relu, 0.949 at tanh; init zeros: 0.112 at relu, 0.521 at"
                + " tanh");
    assertThat(plot.lines()).hasSize(2);
    assertThat(plot.levels()).extracting(CurveShape.Place::text).containsExactly("relu", "tanh");
  }
}
