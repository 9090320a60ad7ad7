package dev.assay.layers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;
import org.jspecify.annotations.Nullable;

/** An activation as a layer of its own: {@code y = f(x)}, as many outputs as inputs. */
@About(
    value = "Activation as a layer of its own",
    formula = "y = f(x)",
    checked = "finite differences")
public record ActivationLayer(@Param("function applied to the inputs") Activation function)
    implements Layer {
  public ActivationLayer {
    Params.check(ActivationLayer.class, function);
  }

  @Override
  public int outputs(int inputs) {
    return Inputs.atLeastOne("activation", inputs);
  }

  @Override
  public void declare(Slots slots, int inputs) {}

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    Activations.forward(function, frame.kernels(), x, y);
  }

  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {
    if (dX != null) {
      Matrix z = function.needsInput() ? x : y;
      Activations.backward(function, frame.kernels(), z, y, dY, dX);
    }
  }

  @Override
  public Activation activation() {
    return function;
  }
}
