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

  /** Lets a plugin register its components; whatever it throws is the reason of its refusal. */
  void admit(Supplier<? extends Plugin> provider, Origin origin) {
    List<ComponentEntry> registered;
    try {
      Plugin plugin = provider.get();
      if (plugin.spiVersion() != Spi.VERSION) {
        refuse(
            origin.toString(),
            "it was compiled for SPI version %d, this is version %d; compile it against this Assay's core"
                .formatted(plugin.spiVersion(), Spi.VERSION));
        return;
      }
      PluginRegistry registry = new PluginRegistry(origin);
      plugin.register(registry);
      registered = registry.entries();
    } catch (RuntimeException | Error e) {
      if (e instanceof VirtualMachineError fatal) {
        throw fatal;
      }
      refuse(origin.toString(), Reasons.of(e));
      return;
    }
    add(registered, origin);
  }

  private void add(List<ComponentEntry> registered, Origin origin) {
    Map<String, ComponentEntry> names = new HashMap<>();
    for (ComponentEntry entry : registered) {
      String key = entry.kind().label() + " \"" + entry.name() + "\"";
      ComponentEntry taken = byName.get(key);
      if (taken == null) {
        taken = names.get(key);
      }
      if (taken == null) {
        taken = byType.get(entry.type());
      }
      if (taken != null) {
        refuse(
            origin.toString(),
            "it registers the %s, which %s has registered already".formatted(key, taken.origin()));
        return;
      }
      names.put(key, entry);
    }
    byName.putAll(names);
    registered.forEach(e -> byType.put(e.type(), e));
    entries.addAll(registered);
    origins.add(origin);
  }

  Catalog build() {
    return new Catalog(CatalogModule.collect(entries), origins, refused);
  }
}
