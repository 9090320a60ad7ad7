package dev.assay.layers;

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
 * Divides each row by its root mean square, then multiplies each column by a scale that is trained;
 * the same in training and evaluation.
 *
 * <p>{@code u = x / sqrt(mean x^2 + epsilon), y = u scale}, the mean over the row. Backward, with
 * {@code g = dY scale}: {@code dX = (g - u mean(g u)) / sqrt(mean x^2 + epsilon), dscale = sum dY
 * u}. PyTorch's RMSNorm (since 2.4), except that its epsilon is by default the spacing of floats at
 * 1, 1.2e-7.
 */
@About(
    value = "Divides each row by its root mean square",
    formula = "y = x / sqrt(mean x^2 + epsilon) scale",
    source = "Zhang and Sennrich, Root mean square layer normalization, 2019, eq. 4",
    checked = "PyTorch 1.13.0")
public record RmsNorm(
    @Param(value = "added to the mean square", byDefault = "1e-6", range = "(0, 1]") double epsilon,
    @Param(value = "initial scale, a matrix of 1 x columns", byDefault = "ones") WeightInit scale)
    implements Layer {
  private static final int SCALE = 0;

  public RmsNorm {
    Params.check(RmsNorm.class, epsilon, scale);
  }

  @Override
  public int outputs(int inputs) {
    return Inputs.atLeastOne("rms-norm", inputs);
  }

  @Override
  public void declare(Slots slots, int inputs) {
    slots.trainable("scale", Parameter.Role.SCALE, 1, inputs, scale);
    RowScale.declare(slots, inputs);
  }

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    Matrix u = RowScale.forward(frame, epsilon, x);
    Broadcast.map(Broadcast.MULTIPLY, u, frame.parameter(SCALE), y);
  }

  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {
    Matrix product = frame.scratch(RowScale.PRODUCT);
    Broadcast.map(Broadcast.MULTIPLY, dY, frame.scratch(RowScale.NORMALIZED), product);
    frame.kernels().columnSums(product, frame.gradient(SCALE));
    if (dX != null) {
      Broadcast.map(Broadcast.MULTIPLY, dY, frame.parameter(SCALE), product);
      RowScale.backward(frame, product, dX);
    }
  }
}
