package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.spi.LossTally;
import dev.assay.core.train.Objective;
import dev.assay.testkit.support.Allocations;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What every loss must keep; extend it, and give the loss and its formula once more in double. */
public abstract class LossContract {
  private static final int[] ROWS = {1, 2, 7, 33};
  private static final double STEP = 1e-6;

  protected abstract Loss loss(Reduction reduction);

  /**
   * The loss of one row by its definition, with StrictMath.
   *
   * @param target the numbers of the row, or its label as the only element
   */
  protected abstract double formula(double[] outputs, double[] target);

  /** Outputs well inside the loss's domain. */
  protected abstract Matrix outputs(int rows, int columns, RandomStream random);

  protected abstract Targets targets(int rows, int columns, RandomStream random);

  /** Outputs that no others beat on these targets. */
  protected abstract Matrix best(Targets targets, int columns);

  /** Outputs at the ends of the loss's domain, such as logits of 1e4, on which it is finite. */
  protected abstract Matrix extremes(int rows, int columns);

  /** Numbers of outputs to try. */
  protected int[] columns() {
    return new int[] {2, 3, 10, 15, 16, 17, 65};
  }

  private static RandomStream stream(String name) {
    return RandomStream.of(1, Purpose.NOISE, name);
  }

  private Matrix outputs(int rows, int columns) {
    return outputs(rows, columns, stream("outputs"));
  }

  private Targets targets(int rows, int columns) {
    return targets(rows, columns, stream("targets"));
  }

  private static double[] target(Targets targets, int row) {
    return switch (targets) {
      case Targets.Labels labels -> new double[] {labels.label(row)};
      case Targets.Values values -> row(values.matrix(), row);
    };
  }

  private static double[] row(Matrix m, int row) {
    double[] result = new double[m.columns()];
    Arrays.setAll(result, j -> m.get(row, j));
    return result;
  }

  private interface Check {
    void run(Matrix outputs, Targets targets);
  }

  private void forEachShape(Check check) {
    for (int rows : ROWS) {
      for (int columns : columns()) {
        check.run(outputs(rows, columns), targets(rows, columns));
      }
    }
  }

  private double[] losses(Matrix outputs, Targets targets) {
    double[] losses = new double[outputs.rows()];
    Arrays.fill(losses, Double.NaN);
    loss(Reduction.MEAN).rows(outputs, targets, losses, ones(losses.length), null, new LossTally());
    return losses;
  }

  private Matrix gradient(Matrix outputs, Targets targets, float[] scale) {
    Matrix gradient = Matrix.zeros(outputs.rows(), outputs.columns());
    gradient.fill(Float.NaN);
    double[] losses = new double[outputs.rows()];
    loss(Reduction.MEAN).rows(outputs, targets, losses, scale, gradient, new LossTally());
    return gradient;
  }

  private static float[] ones(int n) {
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Offset<Double> tight(double expected) {
    return within(1e-6 + 2e-6 * Math.abs(expected));
  }

  @Test
  void lossesFollowTheFormula() {
    forEachShape((outputs, targets) -> {
      double[] losses = losses(outputs, targets);
      for (int row = 0; row < losses.length; row++) {
        double expected = formula(row(outputs, row), target(targets, row));
        assertThat(losses[row]).as("%s, row %d", outputs, row).isCloseTo(expected, tight(expected));
      }
    });
  }

  @Test
  void acceptsTheTargetsItIsFor() {
    forEachShape((outputs, targets) -> {
      loss(Reduction.MEAN).check(outputs.columns(), targets.shape());
      loss(Reduction.MEAN).checkTargets(targets);
    });
  }

  @Test
  void gradientIsThatOfTheObjective() {
    for (Reduction reduction : Reduction.values()) {
      forEachShape((outputs, targets) -> {
        Matrix gradient = Matrix.zeros(outputs.rows(), outputs.columns());
        gradient.fill(Float.NaN);
        new Objective(loss(reduction)).evaluate(outputs, targets, gradient);
        double weight = reduction == Reduction.MEAN ? 1.0 / outputs.rows() : 1;
        for (int row = 0; row < outputs.rows(); row++) {
          double[] slopes = slopes(row(outputs, row), target(targets, row));
          for (int j = 0; j < slopes.length; j++) {
            double expected = weight * slopes[j];
            assertThat((double) gradient.get(row, j))
                .as("%s of %s, element %d, %d", reduction, outputs, row, j)
                .isCloseTo(expected, tight(expected));
          }
        }
      });
    }
  }

  private double[] slopes(double[] outputs, double[] target) {
    double[] slopes = new double[outputs.length];
    for (int j = 0; j < outputs.length; j++) {
      double[] up = outputs.clone();
      double[] down = outputs.clone();
      up[j] += STEP;
      down[j] -= STEP;
      slopes[j] = (formula(up, target) - formula(down, target)) / (up[j] - down[j]);
    }
    return slopes;
  }

  @Test
  void doublingEveryRowKeepsTheMeanAndDoublesTheSum() {
    forEachShape((outputs, targets) -> {
      int rows = outputs.rows();
      int[] order = new int[2 * rows];
      Arrays.setAll(order, i -> i % rows);
      Matrix twice = Matrix.zeros(2 * rows, outputs.columns());
      for (int i = 0; i < 2 * rows; i++) {
        twice.rows(i, 1).copyFrom(outputs.rows(i % rows, 1));
      }
      Targets twiceTargets = targets.allocate(2 * rows);
      targets.gather(order, 0, 2 * rows, twiceTargets);
      Objective mean = new Objective(loss(Reduction.MEAN));
      Objective sum = new Objective(loss(Reduction.SUM));
      double oneMean = mean.evaluate(outputs, targets, null);
      double oneSum = sum.evaluate(outputs, targets, null);
      assertThat(mean.evaluate(twice, twiceTargets, null))
          .isCloseTo(oneMean, within(1e-14 * Math.abs(oneMean)));
      assertThat(sum.evaluate(twice, twiceTargets, null))
          .isCloseTo(2 * oneSum, within(1e-14 * Math.abs(oneSum)));
      assertThat(oneSum).isCloseTo(rows * oneMean, within(1e-14 * Math.abs(oneSum)));
    });
  }

  @Test
  void scaleMultipliesTheGradientOfItsRow() {
    forEachShape((outputs, targets) -> {
      float[] scale = new float[outputs.rows()];
      for (int i = 0; i < scale.length; i++) {
        scale[i] = 1f / (1 << (i % 5));
      }
      Matrix plain = gradient(outputs, targets, ones(scale.length));
      Matrix scaled = gradient(outputs, targets, scale);
      for (int row = 0; row < scale.length; row++) {
        for (int j = 0; j < outputs.columns(); j++) {
          assertThat(scaled.get(row, j)).isEqualTo(plain.get(row, j) * scale[row]);
        }
      }
    });
  }

  @Test
  void lossesAreTheSameBitsWithoutGradientAndRowByRow() {
    forEachShape((outputs, targets) -> {
      int rows = outputs.rows();
      double[] with = new double[rows];
      Matrix gradient = Matrix.zeros(rows, outputs.columns());
      loss(Reduction.MEAN).rows(outputs, targets, with, ones(rows), gradient, new LossTally());
      assertThat(losses(outputs, targets)).as("%s", outputs).containsExactly(with);
      for (int row = 0; row < rows; row++) {
        Matrix one = outputs.rows(row, 1);
        Targets oneTarget = targets.rows(row, 1);
        assertThat(losses(one, oneTarget)).containsExactly(with[row]);
        assertThat(gradient(one, oneTarget, ones(1)).data())
            .containsExactly(gradient.rows(row, 1).copy().data());
      }
    });
  }

  @Test
  void writesOnlyWhereItShould() {
    int rows = 5;
    int width = columns()[columns().length - 1];
    Matrix outputs = outputs(rows, width);
    Targets targets = targets(rows, width);
    Matrix before = outputs.copy();
    Matrix around = Matrix.zeros(rows + 2, width);
    around.fill(7);
    double[] losses = new double[rows + 1];
    losses[rows] = 7;
    loss(Reduction.MEAN)
        .rows(outputs, targets, losses, ones(rows), around.rows(1, rows), new LossTally());
    assertThat(outputs.data()).containsExactly(before.data());
    assertThat(around.rows(0, 1).copy().data()).containsOnly(7);
    assertThat(around.rows(rows + 1, 1).copy().data()).containsOnly(7);
    assertThat(around.rows(1, rows).copy().data())
        .containsExactly(gradient(outputs, targets, ones(rows)).data());
    assertThat(losses[rows]).isEqualTo(7);
  }

  @Test
  void noOutputsBeatTheBest() {
    for (int columns : columns()) {
      Targets targets = targets(9, columns);
      Matrix best = best(targets, columns);
      double[] least = losses(best, targets);
      double[] others = losses(outputs(9, columns), targets);
      for (int row = 0; row < 9; row++) {
        assertThat(least[row]).isLessThan(others[row]);
      }
      for (float slope : gradient(best, targets, ones(9)).data()) {
        assertThat(slope).isCloseTo(0, within(1e-5f));
      }
    }
  }

  @Test
  void extremesAreFinite() {
    for (int columns : columns()) {
      Matrix outputs = extremes(8, columns);
      Targets targets = targets(8, columns);
      for (double loss : losses(outputs, targets)) {
        assertThat(loss).isFinite();
      }
      for (float slope : gradient(outputs, targets, ones(8)).data()) {
        assertThat(slope).isFinite();
      }
      Matrix predictions = Matrix.zeros(8, columns);
      loss(Reduction.MEAN).predict(outputs, predictions);
      for (float prediction : predictions.data()) {
        assertThat(prediction).isFinite();
      }
    }
  }

  @Test
  void aRowWithNotANumberIsNotHidden() {
    for (int columns : columns()) {
      Matrix outputs = outputs(3, columns);
      outputs.rows(1, 1).fill(Float.NaN);
      Targets targets = targets(3, columns);
      LossTally tally = new LossTally();
      double[] losses = new double[3];
      loss(Reduction.MEAN).rows(outputs, targets, losses, ones(3), null, tally);
      assertThat(losses[0]).isFinite();
      assertThat(losses[1]).isNaN();
      assertThat(losses[2]).isFinite();
      assertThat(tally.clipped()).isZero();
    }
  }

  @Test
  void predictionsStayInTheirRange() {
    for (int columns : columns()) {
      Matrix outputs = outputs(7, columns);
      Matrix predictions = Matrix.zeros(7, columns);
      predictions.fill(Float.NaN);
      Loss loss = loss(Reduction.MEAN);
      loss.predict(outputs, predictions);
      for (float prediction : predictions.data()) {
        if (loss.input() == Loss.Input.LOGITS) {
          assertThat(prediction).isBetween(0f, 1f);
        } else {
          assertThat(prediction).isNotNaN();
        }
      }
      Matrix inPlace = outputs.copy();
      loss.predict(inPlace, inPlace);
      assertThat(inPlace.data()).containsExactly(predictions.data());
    }
  }

  @Test
  void allocatesNothing() {
    int width = columns()[columns().length - 1];
    Matrix outputs = outputs(32, width);
    Targets targets = targets(32, width);
    Matrix gradient = Matrix.zeros(32, width);
    Objective objective = new Objective(loss(Reduction.MEAN));
    Allocations.assertNone(() -> objective.evaluate(outputs, targets, gradient));
    Allocations.assertNone(() -> objective.evaluate(outputs, targets, null));
    Allocations.assertNone(() -> objective.loss().predict(outputs, gradient));
  }
}
