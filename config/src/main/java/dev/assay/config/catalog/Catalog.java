package dev.assay.config.catalog;

import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every component that YAML can name. Immutable. */
public final class Catalog {
  private final Map<Kind, SortedMap<String, ComponentEntry>> entries = new EnumMap<>(Kind.class);
  private final Map<Class<?>, ComponentEntry> byType = new HashMap<>();
  private final List<Origin> origins;
  private final List<RefusedPlugin> refused;

  /** Entries of names and types that differ within their kind. */
  Catalog(List<ComponentEntry> entries, List<Origin> origins, List<RefusedPlugin> refused) {
    for (Kind kind : Kind.values()) {
      this.entries.put(kind, new TreeMap<>());
    }
    for (ComponentEntry entry : entries) {
      of(entry.kind()).put(entry.name(), entry);
      byType.put(entry.type(), entry);
    }
    this.origins = List.copyOf(origins);
    this.refused = List.copyOf(refused);
  }

  public Optional<ComponentEntry> find(Kind kind, String name) {
    return Optional.ofNullable(of(kind).get(name));
  }

  /** Names of a kind in alphabetical order. */
  public Collection<String> names(Kind kind) {
    return List.copyOf(of(kind).keySet());
  }

  /** Whether a component of any kind has a name of this vendor. */
  public boolean hasVendor(String vendor) {
    return entries.values().stream()
        .anyMatch(e -> e.keySet().stream().anyMatch(name -> name.startsWith(vendor + "/")));
  }

  /** Components of a kind in the order of their names. */
  public Collection<ComponentEntry> entries(Kind kind) {
    return List.copyOf(of(kind).values());
  }

  /** The entry a component was made from; each record is registered under one name only. */
  public ComponentEntry entryOf(Component component) {
    ComponentEntry entry = byType.get(component.getClass());
    if (entry == null) {
      throw new IllegalArgumentException(component.getClass().getName() + " is not registered");
    }
    return entry;
  }

  /** Where the components come from, one for each plugin. */
  public List<Origin> origins() {
    return origins;
  }

  /** Plugins that were left out, with the reason. */
  public List<RefusedPlugin> refused() {
    return refused;
  }

  private SortedMap<String, ComponentEntry> of(Kind kind) {
    return entries.getOrDefault(kind, new TreeMap<>());
  }
}
