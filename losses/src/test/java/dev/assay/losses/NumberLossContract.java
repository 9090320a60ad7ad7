package dev.assay.losses;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.spi.LossTally;
import dev.assay.testkit.LossContract;
import java.util.Arrays;

/** Losses of numbers that are the mean over a row of a function of each output and its target. */
abstract class NumberLossContract extends LossContract {
  /** The function of one output and its target, with StrictMath. */
  protected abstract double element(double output, double target);

  @Override
  protected int[] columns() {
    return new int[] {1, 2, 3, 16, 17, 65};
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double sum = 0;
    for (int j = 0; j < outputs.length; j++) {
      sum += element(outputs[j], target[j]);
    }
    return sum / outputs.length;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 2, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    return new Targets.Values(LossSamples.normal(rows, columns, 2, random));
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    return ((Targets.Values) targets).matrix().copy();
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e30f, 1e30f);
  }

  /**
   * The losses of rows with one output each.
   *
   * @param gradient overwritten with their gradients
   */
  protected double[] losses(float[] outputs, float[] targets, float[] gradient) {
    double[] losses = new double[outputs.length];
    float[] ones = new float[outputs.length];
    Arrays.fill(ones, 1);
    loss(Reduction.SUM)
        .rows(
            Matrix.over(outputs, outputs.length, 1),
            new Targets.Values(Matrix.over(targets, targets.length, 1)),
            losses,
            ones,
            Matrix.over(gradient, gradient.length, 1),
            new LossTally());
    return losses;
  }
}
