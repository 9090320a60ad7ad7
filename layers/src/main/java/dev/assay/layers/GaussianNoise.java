package dev.assay.layers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;
import org.jspecify.annotations.Nullable;

/**
 * Adds independent normal noise of mean 0 while training; leaves numbers as they are in evaluation.
 *
 * <p>{@code y = x + std e, e ~ N(0, 1)}; the gradient passes unchanged. Element (row, column) of a
 * batch draws number {@code row * columns + column} of the step. Keras's GaussianNoise. A draw
 * takes some 50 ns, so this is slow on wide layers.
 */
@About(
    value = "Adds normal noise while training",
    formula = "y = x + std e, e ~ N(0, 1)",
    source = "Bishop, Training with noise is equivalent to Tikhonov regularization, 1995",
    checked = "moments of many draws")
public record GaussianNoise(
    @Param(value = "standard deviation of the noise", range = "[0, 1e30]") double std)
    implements Layer {
  public GaussianNoise {
    Params.check(GaussianNoise.class, std);
  }

  @Override
  public int outputs(int inputs) {
    return Inputs.atLeastOne("gaussian-noise", inputs);
  }

  @Override
  public void declare(Slots slots, int inputs) {}

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    y.copyFrom(x);
    if (!frame.training() || std == 0) {
      return;
    }
    RandomStream random = frame.random(Purpose.NOISE);
    float[] data = y.data();
    int from = y.offset();
    for (int i = 0; i < y.size(); i++) {
      data[from + i] += (float) (std * random.gaussian(frame.step(), i));
    }
  }

  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {
    if (dX != null) {
      dX.copyFrom(dY);
    }
  }
}
