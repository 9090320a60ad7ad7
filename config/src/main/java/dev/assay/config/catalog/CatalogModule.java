package dev.assay.config.catalog;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.name.Names;
import dev.assay.core.spi.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects registered components: a map from name to entry for each kind, named by its label. */
final class CatalogModule extends AbstractModule {
  private final List<ComponentEntry> entries;

  CatalogModule(List<ComponentEntry> entries) {
    this.entries = entries;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    Map<Kind, MapBinder<String, ComponentEntry>> binders = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      binders.put(
          kind,
          MapBinder.newMapBinder(
              binder(), String.class, ComponentEntry.class, Names.named(kind.label())));
    }
    for (ComponentEntry entry : entries) {
      MapBinder<String, ComponentEntry> ofKind = binders.get(entry.kind());
      if (ofKind != null) {
        ofKind.addBinding(entry.name()).toInstance(entry);
      }
    }
  }

  static Map<Kind, Map<String, ComponentEntry>> collect(List<ComponentEntry> entries) {
    Injector injector = Guice.createInjector(Stage.PRODUCTION, new CatalogModule(entries));
    Map<Kind, Map<String, ComponentEntry>> collected = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      collected.put(
          kind,
          injector.getInstance(
              Key.get(
                  new TypeLiteral<Map<String, ComponentEntry>>() {}, Names.named(kind.label()))));
    }
    return collected;
  }
}
