package dev.assay.activations;

import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;

/** Registers the built-in activations. */
public final class ActivationsPlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Activation.class, "identity", Identity.class);
    registry.add(Activation.class, "relu", Relu.class);
    registry.add(Activation.class, "leaky-relu", LeakyRelu.class);
    registry.add(Activation.class, "elu", Elu.class);
    registry.add(Activation.class, "gelu", Gelu.class);
    registry.add(Activation.class, "silu", Silu.class);
    registry.add(Activation.class, "sigmoid", Sigmoid.class);
    registry.add(Activation.class, "tanh", Tanh.class);
    registry.add(Activation.class, "softplus", Softplus.class);
    registry.add(Activation.class, "softmax", Softmax.class);
  }
}
