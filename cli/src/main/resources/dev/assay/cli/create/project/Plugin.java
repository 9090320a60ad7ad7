package {{package}};

import dev.assay.core.spi.{{contract}};
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;

/** Names what this plugin brings for YAML. The file in META-INF/services leads here. */
public final class {{plugin-class}} implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add({{contract}}.class, "{{name}}", {{class}}.class);
  }
}
