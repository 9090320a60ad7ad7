package dev.assay.config.catalog;

import dev.assay.config.shape.Field;
import dev.assay.config.shape.RecordModel;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import dev.assay.core.spi.Registry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Takes what the plugin classes of one origin register and checks it by itself. */
final class PluginRegistry implements Registry {
  private final Origin origin;
  private final List<ComponentEntry> entries = new ArrayList<>();

  PluginRegistry(Origin origin) {
    this.origin = origin;
  }

  List<ComponentEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public <C extends Component> void add(Class<C> kind, String name, Class<? extends C> type) {
    ComponentEntry entry = new ComponentEntry(kind(kind, name), name, type, origin);
    checkName(entry);
    checkType(entry);
    for (ComponentEntry other : entries) {
      if (other.title().equals(entry.title())) {
        throw new Refusal("it registers the " + entry.title() + " twice");
      }
      if (other.type() == type) {
        throw new Refusal(
            entry.title()
                + ": %s is already registered as \"%s\"".formatted(type.getName(), other.name()));
      }
    }
    entries.add(entry);
  }

  private static Kind kind(Class<?> contract, String name) {
    return Kind.of(contract)
        .orElseThrow(() ->
            new Refusal(
                "\"%s\": %s is not a kind of component; the kinds are %s"
                    .formatted(name, contract.getName(), contracts())));
  }

  private static String contracts() {
    return Arrays.stream(Kind.values())
        .map(k -> k.contract().getSimpleName())
        .collect(Collectors.joining(", "));
  }

  private void checkName(ComponentEntry entry) {
    if (origin.builtIn() && !ComponentName.isWord(entry.name())) {
      throw new Refusal(
          entry.title() + ": expected a name in lower case with hyphens, such as my-name");
    }
    if (!origin.builtIn() && !ComponentName.hasVendor(entry.name())) {
      throw new Refusal(
          entry.title()
              + ": expected vendor/name in lower case with hyphens, such as acme/my-name");
    }
  }

  /** Generic types do not hold a plugin to them: it may have been compiled with raw ones. */
  private static void checkType(ComponentEntry entry) {
    Class<?> contract = entry.kind().contract();
    if (!contract.isAssignableFrom(entry.type())) {
      throw new Refusal(
          entry.title()
              + ": %s does not implement %s".formatted(entry.type().getName(), contract.getName()));
    }
    if (!entry.type().isRecord()) {
      throw new Refusal(entry.title() + ": " + entry.type().getName() + " is not a record");
    }
    RecordModel model;
    try {
      model = entry.model();
    } catch (IllegalArgumentException e) {
      throw new Refusal(entry.title() + ": " + e.getMessage(), e);
    }
    for (Field field : model.fields()) {
      if (ReservedKeys.of(entry.kind()).contains(field.name())) {
        throw new Refusal(
            entry.title() + ": a hyper-parameter cannot be called \"" + field.name() + "\" here");
      }
    }
  }
}
