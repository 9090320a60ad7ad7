package dev.assay.config.catalog;

import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Spi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Admits plugins one after another; a bad one is refused as a whole and the rest works. */
final class CatalogBuilder {
  private final Map<String, ComponentEntry> byName = new HashMap<>();
  private final Map<Class<?>, ComponentEntry> byType = new HashMap<>();
  private final List<ComponentEntry> entries = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final List<RefusedPlugin> refused = new ArrayList<>();

  void refuse(String location, String reason) {
    refused.add(new RefusedPlugin(location, reason));
  }

  /**
   * Lets the plugin classes of one origin register their components. Whatever one of them throws is
   * the reason for refusing them all.
   */
  void admit(List<? extends Supplier<? extends Plugin>> providers, Origin origin) {
    PluginRegistry registry = new PluginRegistry(origin);
    try {
      for (Supplier<? extends Plugin> provider : providers) {
        register(provider.get(), registry);
      }
      add(registry.entries());
      origins.add(origin);
    } catch (RuntimeException | Error e) {
      if (isFatal(e)) {
        throw e;
      }
      refuse(origin.toString(), Reasons.of(e));
    }
  }

  /** A plugin that calls itself without end is its own mistake; lack of memory is not. */
  private static boolean isFatal(Throwable thrown) {
    return thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
  }

  private static void register(Plugin plugin, PluginRegistry registry) {
    String doing = ".spiVersion";
    try {
      requireSpi(plugin.spiVersion());
      doing = ".register";
      plugin.register(registry);
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException | Error e) {
      if (isFatal(e)) {
        throw e;
      }
      throw new Refusal(plugin.getClass().getName() + doing + " failed: " + Reasons.of(e), e);
    }
  }

  private static void requireSpi(int version) {
    if (version != Spi.VERSION) {
      String remedy =
          version > Spi.VERSION
              ? "a newer Assay can load it"
              : "compile it against this Assay's core";
      throw new Refusal(
          "it was compiled for SPI version %d, this is version %d; %s"
              .formatted(version, Spi.VERSION, remedy));
    }
  }

  private void add(List<ComponentEntry> registered) {
    for (ComponentEntry entry : registered) {
      ComponentEntry taken = byName.getOrDefault(entry.title(), byType.get(entry.type()));
      if (taken != null) {
        throw new Refusal(
            "it registers the %s, which %s has registered already"
                .formatted(entry.title(), taken.origin()));
      }
    }
    for (ComponentEntry entry : registered) {
      byName.put(entry.title(), entry);
      byType.put(entry.type(), entry);
    }
    entries.addAll(registered);
  }

  Catalog build() {
    return new Catalog(entries, origins, refused);
  }
}
