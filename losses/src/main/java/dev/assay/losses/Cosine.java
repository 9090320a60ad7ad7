package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * One minus the cosine of the angle between outputs and targets, whose lengths do not matter.
 *
 * <p>{@code l = 1 - c} with {@code c = y.t / (|y| |t|), dy = -(t / |t| - c y / |y|) / |y|}, one
 * number in [0, 2] a row; rows are joined by {@code reduction}. Outputs that are all 0 have no
 * angle: then l = 1 and dy = 0. Targets must not be all 0. PyTorch's CosineEmbeddingLoss for pairs
 * that belong together, which adds 1e-12 to both squared lengths; Keras's CosineSimilarity is this
 * minus 1.
 */
@About(
    value = "One minus the cosine of the angle between outputs and targets",
    formula = "l = 1 - sum_j y[j] t[j] / (|y| |t|)",
    source = "PyTorch, CosineEmbeddingLoss",
    checked = "PyTorch 1.13.0")
public record Cosine(@Param(value = "how rows are joined", byDefault = "mean") Reduction reduction)
    implements Loss {
  public Cosine {
    Params.check(Cosine.class, reduction);
  }

  @Override
  public Input input() {
    return Input.VALUES;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Fit.sameWidth(outputs, targets);
    if (outputs < 2) {
      throw new IllegalArgumentException("needs at least 2 outputs: a single one has no direction");
    }
  }

  @Override
  public void checkTargets(Targets targets) {
    Fit.notAllZero(targets);
  }

  @Override
  public void rows(
      Matrix outputs,
      Targets targets,
      double[] losses,
      float[] scale,
      @Nullable Matrix dOutputs,
      LossTally tally) {
    Matrix numbers = ((Targets.Values) targets).matrix();
    for (int row = 0; row < outputs.rows(); row++) {
      double length = Math.sqrt(dot(outputs, outputs, row));
      double targetLength = Math.sqrt(dot(numbers, numbers, row));
      double product = length * targetLength;
      double cosine = product == 0 ? 0 : dot(outputs, numbers, row) / product;
      losses[row] = 1 - Math.min(Math.max(cosine, -1), 1);
      if (dOutputs != null) {
        for (int j = 0; j < outputs.columns(); j++) {
          double y = outputs.data()[outputs.rowOffset(row) + j] / length;
          double t = numbers.data()[numbers.rowOffset(row) + j] / targetLength;
          double slope = product == 0 ? 0 : scale[row] * (cosine * y - t) / length;
          dOutputs.data()[dOutputs.rowOffset(row) + j] = (float) slope;
        }
      }
    }
  }

  private static double dot(Matrix a, Matrix b, int row) {
    double sum = 0;
    for (int j = 0; j < a.columns(); j++) {
      double x = a.data()[a.rowOffset(row) + j];
      sum = Math.fma(x, b.data()[b.rowOffset(row) + j], sum);
    }
    return sum;
  }
}
