package dev.assay.example;

import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;

/** Names what this plugin brings for YAML. The file in META-INF/services leads here. */
public final class ExamplePlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Activation.class, "example/leaky-clip", LeakyClip.class);
    registry.add(Dataset.class, "example/spreadsheet", Spreadsheet.class);
  }
}
