package {{package}};

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;

/**
 * Multiplies each column by a number that is trained.
 *
 * <p>{@code y[i][j] = g[j] x[i][j]}; {@code dg[j] = sum_i dy[i][j] x[i][j]} in row order, {@code
 * dx[i][j] = dy[i][j] g[j]}. As many outputs as inputs.
 */
@About(value = "Each column times a number that is trained", formula = "y[i][j] = g[j] x[i][j]")
public record {{class}}(
    @Param(value = "g before training", byDefault = "1", range = "[-1e6, 1e6]") double start)
    implements Layer {
  /** Numbered in the order of their declaration. */
  private static final int GAIN = 0;

  public {{class}} {
    Params.check({{class}}.class, start);
  }

  @Override
  public int outputs(int inputs) {
    if (inputs < 1) {
      throw new IllegalArgumentException("takes at least 1 input, got " + inputs);
    }
    return inputs;
  }

  @Override
  public void declare(Slots slots, int inputs) {
    slots.trainable(
        "gain", Parameter.Role.SCALE, 1, inputs, (gain, random) -> gain.fill((float) start));
  }

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    float[] g = frame.parameter(GAIN).data();
    int gFrom = frame.parameter(GAIN).offset();
    for (int row = 0; row < x.rows(); row++) {
      int from = x.rowOffset(row);
      int to = y.rowOffset(row);
      for (int j = 0; j < x.columns(); j++) {
        y.data()[to + j] = g[gFrom + j] * x.data()[from + j];
      }
    }
  }

  /** dX is null when nobody needs it, as in the first layer. */
  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, Matrix dX) {
    Matrix gain = frame.parameter(GAIN);
    Matrix dGain = frame.gradient(GAIN);
    // Overwritten, not added to: buffers hold the last batch's numbers.
    dGain.fill(0);
    for (int row = 0; row < x.rows(); row++) {
      int from = x.rowOffset(row);
      int above = dY.rowOffset(row);
      for (int j = 0; j < x.columns(); j++) {
        dGain.data()[dGain.offset() + j] += dY.data()[above + j] * x.data()[from + j];
        if (dX != null) {
          dX.data()[dX.rowOffset(row) + j] = dY.data()[above + j] * gain.data()[gain.offset() + j];
        }
      }
    }
  }
}
