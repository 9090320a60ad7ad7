package dev.assay.losses.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.TargetShape;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionTest extends MetricContract {
  @Override
  protected Metric metric() {
    return new Precision(Average.MACRO, 0.5);
  }

  @Override
  protected List<MetricChecks.Example> table() {
    return List.of(Guesses.six((1 + 0.5 + 0.5) / 3), Guesses.four((1 + 2.0 / 3) / 2));
  }

  @Test
  void averages() {
    assertThat(Guesses.result(new Precision(Average.MICRO, 0.5), Guesses.six(0)))
        .isEqualTo(4.0 / 6);
    assertThat(Guesses.result(new Precision(Average.WEIGHTED, 0.5), Guesses.six(0)))
        .isEqualTo(0.75);
    assertThat(Guesses.result(new Precision(Average.BINARY, 0.5), Guesses.four(0)))
        .isEqualTo(2.0 / 3);
  }

  @Test
  void aClassThatIsNeitherThereNorPredictedDoesNotCount() {
    int[] labels = {0, 0, 1};
    assertThat(Guesses.result(metric(), Guesses.of(5, labels, labels, 1))).isEqualTo(1);
  }

  @Test
  void aSingleOutputIsClassOneFromTheThresholdOn() {
    Matrix p = Guesses.column(0.2f, 0.7f, 0.8f);
    assertThat(Guesses.result(new Precision(Average.BINARY, 0.7), p, 2, 0, 0, 1)).isEqualTo(0.5);
    assertThat(Guesses.result(new Precision(Average.BINARY, 0.75), p, 2, 0, 0, 1)).isEqualTo(1);
  }

  @Test
  void nothingPredictedIsZero() {
    Matrix p = Guesses.column(0.2f, 0.3f);
    assertThat(Guesses.result(new Precision(Average.BINARY, 0.5), p, 2, 0, 1)).isEqualTo(0);
  }

  @Test
  void refusesWhatItCannotCompare() {
    assertThatThrownBy(() -> new Precision(Average.BINARY, 0.5).check(3, TargetShape.classes(3)))
        .hasMessage(
            "precision.average: binary is for two classes, there are 3; macro, micro and weighted"
                + " are for any number");
    assertThatThrownBy(() -> new Precision(Average.MACRO, 0.4).check(2, TargetShape.classes(2)))
        .hasMessage(
            "precision.threshold is for a single output, got 0.4 with 2 outputs, where the greatest"
                + " decides");
  }
}
