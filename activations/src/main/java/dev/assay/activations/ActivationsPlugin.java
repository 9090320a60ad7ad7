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
    registry.add(Activation.class, "relu6", Relu6.class);
    registry.add(Activation.class, "leaky-relu", LeakyRelu.class);
    registry.add(Activation.class, "threshold", Threshold.class);
    registry.add(Activation.class, "elu", Elu.class);
    registry.add(Activation.class, "celu", Celu.class);
    registry.add(Activation.class, "selu", Selu.class);
    registry.add(Activation.class, "gelu", Gelu.class);
    registry.add(Activation.class, "gelu-tanh", GeluTanh.class);
    registry.add(Activation.class, "silu", Silu.class);
    registry.add(Activation.class, "mish", Mish.class);
    registry.add(Activation.class, "hard-swish", HardSwish.class);
    registry.add(Activation.class, "sigmoid", Sigmoid.class);
    registry.add(Activation.class, "hard-sigmoid", HardSigmoid.class);
    registry.add(Activation.class, "log-sigmoid", LogSigmoid.class);
    registry.add(Activation.class, "tanh", Tanh.class);
    registry.add(Activation.class, "hard-tanh", HardTanh.class);
    registry.add(Activation.class, "tanh-shrink", TanhShrink.class);
    registry.add(Activation.class, "soft-shrink", SoftShrink.class);
    registry.add(Activation.class, "hard-shrink", HardShrink.class);
    registry.add(Activation.class, "softsign", Softsign.class);
    registry.add(Activation.class, "softplus", Softplus.class);
    registry.add(Activation.class, "exponential", Exponential.class);
    registry.add(Activation.class, "cube", Cube.class);
    registry.add(Activation.class, "softmax", Softmax.class);
    registry.add(Activation.class, "log-softmax", LogSoftmax.class);
  }
}
