package dev.assay.layers;

import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;

/** Registers the built-in layers. */
public final class LayersPlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Layer.class, "dense", Dense.class);
    registry.add(Layer.class, "activation", ActivationLayer.class);
    registry.add(Layer.class, "prelu", Prelu.class);
    registry.add(Layer.class, "dropout", Dropout.class);
    registry.add(Layer.class, "gaussian-noise", GaussianNoise.class);
    registry.add(Layer.class, "batch-norm", BatchNorm.class);
    registry.add(Layer.class, "layer-norm", LayerNorm.class);
    registry.add(Layer.class, "rms-norm", RmsNorm.class);
    registry.add(Layer.class, "residual", Residual.class);
  }
}
