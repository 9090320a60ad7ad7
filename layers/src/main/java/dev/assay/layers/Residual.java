package dev.assay.layers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Layers with a shortcut around them: {@code y = x + F(x)}, with F the inner layers one after the
 * other. Backward: {@code dX = dY + F's gradient of x for dY}.
 *
 * <p>F must have as many outputs as inputs, for there is no projection on the shortcut (option A or
 * B of the source). Parameters are called {@code layer-1.weights} and so on inside this layer.
 */
@About(
    value = "Layers with a shortcut around them",
    formula = "y = x + F(x)",
    source = "He, Zhang, Ren and Sun, Deep residual learning for image recognition, 2016, eq. 1",
    checked = "PyTorch 1.13.0")
public record Residual(
    @Param("the inner layers, with as many outputs as inputs") List<Layer> layers)
    implements Layer {
  public Residual {
    Params.check(Residual.class, layers);
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new ParamException("layers", "none", "at least one layer");
    }
  }

  @Override
  public int outputs(int inputs) {
    Inputs.atLeastOne("residual", inputs);
    int width = inputs;
    for (Layer layer : layers) {
      width = layer.outputs(width);
    }
    if (width != inputs) {
      throw new IllegalArgumentException(
          "residual adds what its layers make of %d inputs to these; they give %d outputs, expected %d"
              .formatted(inputs, width, inputs));
    }
    return inputs;
  }

  @Override
  public boolean mixesRows() {
    return layers.stream().anyMatch(Layer::mixesRows);
  }

  /** For each inner layer its output, then for each the gradient of its output. */
  @Override
  public void declare(Slots slots, int inputs) {
    int width = inputs;
    for (int i = 0; i < layers.size(); i++) {
      slots.child("layer-" + (i + 1), layers.get(i), width);
      width = layers.get(i).outputs(width);
      slots.scratch(width);
    }
    width = inputs;
    for (Layer layer : layers) {
      width = layer.outputs(width);
      slots.scratch(width);
    }
  }

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    Matrix in = x;
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).forward(frame.child(i), in, frame.scratch(i));
      in = frame.scratch(i);
    }
    Broadcast.map(Broadcast.ADD, x, in, y);
  }

  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {
    int count = layers.size();
    frame.scratch(2 * count - 1).copyFrom(dY);
    for (int i = count - 1; i >= 0; i--) {
      Matrix in = i == 0 ? x : frame.scratch(i - 1);
      Matrix below = i == 0 ? dX : frame.scratch(count + i - 1);
      Matrix above = frame.scratch(count + i);
      layers.get(i).backward(frame.child(i), in, frame.scratch(i), above, below);
    }
    if (dX != null) {
      Broadcast.map(Broadcast.ADD, dX, dY, dX);
    }
  }
}
