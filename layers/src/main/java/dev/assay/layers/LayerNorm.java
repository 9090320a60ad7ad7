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
 * Gives each row mean 0 and variance 1, then each column a scale and a shift that are trained; the
 * same in training and evaluation.
 *
 * <p>{@code u = (x - mean) / sqrt(variance + epsilon), y = u scale + shift}, with the row's
 * variance divided by the number of columns. Backward, with {@code g = dY scale}: {@code dX = (g -
 * mean g - u mean(g u)) / sqrt(variance + epsilon)}, means over the row; {@code dscale = sum dY u,
 * dshift = sum dY}. PyTorch's LayerNorm; Keras's epsilon is 1e-3.
 */
@About(
    value = "Normalises each row",
    formula = "y = (x - mean) / sqrt(variance + epsilon) scale + shift",
    source = "Ba, Kiros and Hinton, Layer normalization, 2016, eq. 3 and 4",
    checked = "PyTorch 1.13.0")
public record LayerNorm(
    @Param(value = "added to the variance", byDefault = "1e-5", range = "(0, 1]") double epsilon,
    @Param(value = "whether there are a scale and a shift", byDefault = "true") boolean affine,
    @Param(value = "initial scale, a matrix of 1 x columns", byDefault = "ones") WeightInit scale,
    @Param(value = "initial shift, a matrix of 1 x columns", byDefault = "zeros") WeightInit shift)
    implements Layer {
  private static final int MEAN = RowScale.BUFFERS;

  public LayerNorm {
    Params.check(LayerNorm.class, epsilon, affine, scale, shift);
  }

  @Override
  public int outputs(int inputs) {
    return Inputs.atLeastOne("layer-norm", inputs);
  }

  @Override
  public void declare(Slots slots, int inputs) {
    if (affine) {
      slots.trainable("scale", Parameter.Role.SCALE, 1, inputs, scale);
      slots.trainable("shift", Parameter.Role.BIAS, 1, inputs, shift);
    }
    RowScale.declare(slots, inputs);
    slots.scratch(1);
  }

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    Matrix mean = frame.scratch(MEAN);
    means(x, mean);
    Broadcast.map(Broadcast.SUBTRACT, x, mean, y);
    Affine.forward(frame, affine, RowScale.forward(frame, epsilon, y), y);
  }

  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {
    Matrix g = dY;
    if (affine) {
      Matrix product = frame.scratch(RowScale.PRODUCT);
      Matrix dScale = frame.gradient(Affine.SCALE);
      Matrix u = frame.scratch(RowScale.NORMALIZED);
      Affine.gradients(frame.kernels(), u, dY, product, dScale, frame.gradient(Affine.SHIFT));
      Broadcast.map(Broadcast.MULTIPLY, dY, frame.parameter(Affine.SCALE), product);
      g = product;
    }
    if (dX != null) {
      Matrix mean = frame.scratch(MEAN);
      means(g, mean);
      Broadcast.map(Broadcast.SUBTRACT, g, mean, g);
      RowScale.backward(frame, g, dX);
    }
  }

  private static void means(Matrix x, Matrix means) {
    for (int row = 0; row < x.rows(); row++) {
      means.set(row, 0, Rows.sum(x.data(), x.rowOffset(row), x.columns()) / x.columns());
    }
  }
}
