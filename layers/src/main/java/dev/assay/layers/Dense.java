package dev.assay.layers;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;
import dev.assay.core.spi.WeightInit;
import org.jspecify.annotations.Nullable;

/**
 * A fully connected layer.
 *
 * <p>{@code z = x W + b, y = f(z)}; backward, with {@code dZ} from the activation: {@code dW = x^T
 * dZ}, {@code db = } column sums of dZ, {@code dX = dZ W^T}.
 *
 * <p>x is rows x inputs, W inputs x units, b 1 x units, y rows x units. z is kept beside y only
 * when the activation needs it for its gradient; dY is overwritten with dZ.
 *
 * <p>Refuses to have no input, and weights that do not fit into one array.
 */
@About(
    value = "Fully connected layer: matrix product, bias, activation",
    formula = "y = f(x W + b)",
    checked = "finite differences, hand-worked example")
public record Dense(
    @Param(value = "number of outputs", range = "[1, 1e8]") int units,
    @Param(value = "function applied to the outputs", byDefault = "identity") Activation activation,
    @Param(value = "initial weights", byDefault = "glorot-uniform") WeightInit weights,
    @Param(
            value = "initial bias, a matrix of 1 x units; without effect unless useBias",
            byDefault = "zeros")
        WeightInit bias,
    @Param(value = "whether a bias is added", byDefault = "true") boolean useBias)
    implements Layer {
  private static final int WEIGHTS = 0;
  private static final int BIAS = 1;
  private static final int Z = 0;
  private static final int GREATEST_ARRAY = Integer.MAX_VALUE - 8;

  public Dense {
    Params.check(Dense.class, units, activation, weights, bias, useBias);
  }

  @Override
  public int outputs(int inputs) {
    Inputs.atLeastOne("dense", inputs);
    if ((long) inputs * units > GREATEST_ARRAY) {
      throw new IllegalArgumentException(
          "dense weights of " + inputs + " x " + units + " do not fit into one array");
    }
    return units;
  }

  @Override
  public void declare(Slots slots, int inputs) {
    slots.trainable("weights", Parameter.Role.WEIGHTS, inputs, units, weights);
    if (useBias) {
      slots.trainable("bias", Parameter.Role.BIAS, 1, units, bias);
    }
    if (activation.needsInput()) {
      slots.scratch(units);
    }
  }

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    Kernels kernels = frame.kernels();
    Matrix z = activation.needsInput() ? frame.scratch(Z) : y;
    if (useBias) {
      kernels.multiplyAddBias(x, frame.parameter(WEIGHTS), frame.parameter(BIAS), z);
    } else {
      kernels.multiply(x, frame.parameter(WEIGHTS), z);
    }
    Activations.forward(activation, kernels, z, y);
  }

  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {
    Kernels kernels = frame.kernels();
    Matrix z = activation.needsInput() ? frame.scratch(Z) : y;
    Activations.backward(activation, kernels, z, y, dY, dY);
    kernels.multiplyTransposedA(x, dY, frame.gradient(WEIGHTS));
    if (useBias) {
      kernels.columnSums(dY, frame.gradient(BIAS));
    }
    if (dX != null) {
      kernels.multiplyTransposedB(dY, frame.parameter(WEIGHTS), dX);
    }
  }
}
