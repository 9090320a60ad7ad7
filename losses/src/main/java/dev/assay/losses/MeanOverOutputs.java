package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import org.jspecify.annotations.Nullable;

/** A loss that is, for each row, the mean over its outputs of a function of output and target. */
interface MeanOverOutputs extends Loss {
  /**
   * The function summed over the outputs of a row.
   *
   * @param slope what derivatives are multiplied by
   * @param dOutputs its row is overwritten with {@code slope} times the derivatives; null when they
   *     are not needed
   */
  double sum(
      Matrix outputs,
      Targets targets,
      int row,
      float slope,
      @Nullable Matrix dOutputs,
      LossTally tally);

  @Override
  default Input input() {
    return Input.VALUES;
  }

  @Override
  default void check(int outputs, TargetShape targets) {
    Fit.sameWidth(outputs, targets);
  }

  @Override
  default void rows(
      Matrix outputs,
      Targets targets,
      double[] losses,
      float[] scale,
      @Nullable Matrix dOutputs,
      LossTally tally) {
    int m = outputs.columns();
    for (int row = 0; row < outputs.rows(); row++) {
      losses[row] = sum(outputs, targets, row, scale[row] / m, dOutputs, tally) / m;
    }
  }
}
