package dev.assay.layers;

import dev.assay.core.kernel.Rows;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;
import dev.assay.core.spi.WeightInit;
import org.jspecify.annotations.Nullable;

/**
 * The leaky rectified linear unit with a slope that is trained, one for each column or one for all:
 * {@code y = max(x, 0) + slope min(x, 0)}.
 *
 * <p>Backward: {@code dX = dY} above 0 and {@code slope dY} otherwise, at 0 too; {@code dslope =
 * sum dY min(x, 0)}. PyTorch's PReLU, which has one slope for all unless told the number of
 * columns. The slope counts as a scale, so that weight decay leaves it alone, as the source
 * advises.
 */
@About(
    value = "Leaky rectified linear unit whose slope is trained",
    formula = "y = x for x > 0, slope x otherwise",
    source = "He, Zhang, Ren and Sun, Delving deep into rectifiers, 2015, eq. 1",
    checked = "PyTorch 1.13.0")
public record Prelu(
    @Param(
            value = "initial slopes, a matrix of 1 x columns, or 1 x 1 if shared",
            byDefault = "{type: constant, value: 0.25}")
        WeightInit slope,
    @Param(value = "whether all columns share one slope", byDefault = "false") boolean shared)
    implements Layer {
  private static final int SLOPE = 0;
  private static final int PRODUCT = 0;
  private static final int SUMS = 1;

  private static final Broadcast.Step FORWARD = (x, slope, _, n) -> forward(x, slope, n);
  private static final Broadcast.Step PART_BELOW_0 = (x, dY, _, n) -> belowZero(x, dY, n);
  private static final Broadcast.Step CHAIN = Prelu::chain;

  public Prelu {
    Params.check(Prelu.class, slope, shared);
  }

  @Override
  public int outputs(int inputs) {
    return Inputs.atLeastOne("prelu", inputs);
  }

  @Override
  public void declare(Slots slots, int inputs) {
    slots.trainable("slope", Parameter.Role.SCALE, 1, shared ? 1 : inputs, slope);
    slots.scratch(inputs);
    slots.scratch(1, inputs);
  }

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    Broadcast.map(FORWARD, x, frame.parameter(SLOPE), y);
  }

  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {
    Matrix product = frame.scratch(PRODUCT);
    Broadcast.map(PART_BELOW_0, x, dY, product);
    if (shared) {
      Matrix sums = frame.scratch(SUMS);
      frame.kernels().columnSums(product, sums);
      frame.gradient(SLOPE).set(0, 0, Rows.sum(sums.data(), sums.offset(), sums.columns()));
    } else {
      frame.kernels().columnSums(product, frame.gradient(SLOPE));
    }
    if (dX != null) {
      Broadcast.map(CHAIN, x, frame.parameter(SLOPE), dY, dX);
    }
  }

  private static void forward(float[] x, float[] slope, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = Math.max(x[i], 0) + slope[i] * Math.min(x[i], 0);
    }
  }

  private static void belowZero(float[] x, float[] dY, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = dY[i] * Math.min(x[i], 0);
    }
  }

  private static void chain(float[] x, float[] slope, float[] dY, int n) {
    for (int i = 0; i < n; i++) {
      float above = Math.max(Math.signum(x[i]), 0); // 1 where x > 0, otherwise 0
      x[i] = dY[i] * (above + (1 - above) * slope[i]);
    }
  }
}
