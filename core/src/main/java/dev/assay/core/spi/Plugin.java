package dev.assay.core.spi;

/** Registers components; found by {@link java.util.ServiceLoader}. */
public interface Plugin {
  /**
   * The SPI version compiled against: {@code return Spi.VERSION;}. The compiler copies the constant
   * into the plugin, so an old jar keeps saying what it was built for.
   */
  int spiVersion();

  void register(Registry registry);
}
