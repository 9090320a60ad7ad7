package dev.assay.testkit.check;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import java.util.Optional;

/**
 * Holds a loss's gradient against central differences: of its formula in double precision when
 * there is one, otherwise of the numbers that it reports.
 *
 * <p>Reported numbers are differenced with steps of 2^-7 and 2^-8 of single precision, joined so
 * that errors of second order cancel; where the two disagree, the loss has a kink, and nothing is
 * compared.
 */
final class LossGradients {
  private static final double EXACT_STEP = 1e-6;
  private static final float STEP = 0x1p-7f;
  private static final double TOLERANCE = 5e-4;

  private final Loss loss;
  private final Optional<LossExamples.Formula> formula;

  LossGradients(Loss loss, Optional<LossExamples.Formula> formula) {
    this.loss = loss;
    this.formula = formula;
  }

  /** The gradient of the objective on one batch. */
  void run(Findings findings, Comparison comparison, Matrix outputs, Targets targets) {
    Objective objective = new Objective(loss);
    Matrix gradient = LayerPass.poisoned(outputs.rows(), outputs.columns());
    double value = objective.evaluate(outputs, targets, gradient);
    double weight = loss.reduction() == Reduction.MEAN ? 1.0 / outputs.rows() : 1;
    if (!Double.isFinite(value)) {
      findings.broken("the number reported is " + value);
      return;
    }
    boolean unscaled = outputs.rows() > 1;
    boolean smooth = outputs.size() == 0;
    for (int i = 0; i < outputs.size(); i++) {
      int element = i;
      double slope = slope(outputs, targets, i / outputs.columns(), i % outputs.columns());
      if (Double.isNaN(slope)) {
        continue;
      }
      smooth = true;
      double expected = weight * slope;
      double given = gradient.data()[i];
      comparison.add(
          () -> place(outputs, element),
          outputs.data()[i],
          given,
          expected,
          formula.isPresent()
              ? 1e-6 + 2e-6 * Math.abs(expected)
              : weight * TOLERANCE * Math.max(1, Math.abs(slope)));
      unscaled &= Math.abs(given - slope) <= 1e-3 * Math.max(0.1, Math.abs(slope));
    }
    if (!smooth) {
      findings.notChecked("the loss is smooth in none of its outputs");
    }
    if (comparison.broken() && unscaled && loss.reduction() == Reduction.MEAN) {
      comparison.hint(
          "the gradient of a mean lacks its 1/n: rows(...) must multiply the gradient of row i by"
              + " scale[i]");
    }
  }

  private String place(Matrix outputs, int element) {
    return loss.reduction() == Reduction.MEAN
        ? "the mean over " + outputs.rows() + " rows, " + at(outputs, element)
        : "the sum over " + outputs.rows() + " rows, " + at(outputs, element);
  }

  private static String at(Matrix outputs, int element) {
    return LayerPass.place(outputs, element) + " of " + outputs.columns() + ", output";
  }

  /** The derivative of one row's loss with respect to one of its outputs; NaN at a kink. */
  private double slope(Matrix outputs, Targets targets, int row, int column) {
    if (formula.isPresent()) {
      double[] up = LossTrial.row(outputs, row);
      double[] down = up.clone();
      double[] target = LossTrial.target(targets, row);
      up[column] += EXACT_STEP;
      down[column] -= EXACT_STEP;
      return (formula.get().of(up, target) - formula.get().of(down, target))
          / (up[column] - down[column]);
    }
    Matrix alone = outputs.rows(row, 1).copy();
    Targets target = targets.rows(row, 1);
    double wide = difference(alone, target, column, STEP);
    double narrow = difference(alone, target, column, STEP / 2);
    boolean smooth = Math.abs(wide - narrow) <= TOLERANCE * Math.max(1, Math.abs(narrow));
    return smooth ? (4 * narrow - wide) / 3 : Double.NaN;
  }

  private double difference(Matrix alone, Targets target, int column, float step) {
    LossTrial trial = new LossTrial(loss);
    float before = alone.get(0, column);
    float high = before + step;
    float low = before - step;
    alone.set(0, column, high);
    double above = trial.losses(alone, target)[0];
    alone.set(0, column, low);
    double below = trial.losses(alone, target)[0];
    alone.set(0, column, before);
    return (above - below) / ((double) high - low);
  }
}
