package {{package}};

{{spi-imports}}

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
