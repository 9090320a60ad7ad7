package {{package}};

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * A smooth Huber loss: quadratic for differences far below delta, linear far above.
 *
 * <p>{@code l = 1/m sum_j delta^2 (sqrt(1 + (d[j] / delta)^2) - 1)} with {@code d = y - t}, the
 * mean over the m outputs of a row; {@code dy[j] = 1/m d[j] / sqrt(1 + (d[j] / delta)^2)}. Rows are
 * joined by {@code reduction}.
 */
@About(
    value = "Smooth Huber loss, also called pseudo-Huber",
    formula = "l = 1/m sum_j delta^2 (sqrt(1 + ((y[j] - t[j]) / delta)^2) - 1)",
    source = "Charbonnier et al., Deterministic edge-preserving regularization, 1997")
public record {{class}}(
    @Param(value = "how rows are joined", byDefault = "mean") Reduction reduction,
    @Param(value = "where quadratic turns linear", byDefault = "1", range = "(0, 1e6]")
        double delta)
    implements Loss {
  public {{class}} {
    Params.check({{class}}.class, reduction, delta);
  }

  @Override
  public Input input() {
    return Input.VALUES;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    if (targets.labels() || targets.columns() != outputs) {
      throw new IllegalArgumentException(
          "needs a number for each of " + outputs + " outputs as targets, these are " + targets);
    }
  }

  /** The loss of each row; dOutputs is null when only the numbers are asked for. */
  @Override
  public void rows(
      Matrix outputs,
      Targets targets,
      double[] losses,
      float[] scale,
      Matrix dOutputs,
      LossTally tally) {
    Matrix numbers = ((Targets.Values) targets).matrix();
    int m = outputs.columns();
    for (int row = 0; row < outputs.rows(); row++) {
      int from = outputs.rowOffset(row);
      int targetFrom = numbers.rowOffset(row);
      double sum = 0;
      for (int j = 0; j < m; j++) {
        double difference = outputs.data()[from + j] - numbers.data()[targetFrom + j];
        double root = Math.sqrt(1 + (difference / delta) * (difference / delta));
        sum += delta * delta * (root - 1);
        if (dOutputs != null) {
          // The row's share in the objective is in scale, so that mean and sum need no case here.
          dOutputs.data()[dOutputs.rowOffset(row) + j] =
              (float) (scale[row] * (difference / root) / m);
        }
      }
      losses[row] = sum / m;
    }
  }
}
