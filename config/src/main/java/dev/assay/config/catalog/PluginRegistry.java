package dev.assay.config.catalog;

import dev.assay.config.shape.Field;
import dev.assay.config.shape.RecordModel;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import dev.assay.core.spi.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes what one plugin registers and checks it by itself. */
final class PluginRegistry implements Registry {
  private static final String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final Pattern BUILT_IN = Pattern.compile(WORD);
  private static final Pattern THIRD_PARTY = Pattern.compile(WORD + "/" + WORD);

  private final Origin origin;
  private final List<ComponentEntry> entries = new ArrayList<>();

  PluginRegistry(Origin origin) {
    this.origin = origin;
  }

  List<ComponentEntry> entries() {
    return entries;
  }

  @Override
  public <C extends Component> void add(Class<C> kind, String name, Class<? extends C> type) {
    Kind known =
        Kind.of(kind)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "\"" + name + "\": " + kind.getName() + " is not a kind of component"));
    String what = known.label() + " \"" + name + "\"";
    if (origin.builtIn() && !BUILT_IN.matcher(name).matches()) {
      throw new IllegalArgumentException(
          what + ": expected a name in lower case with hyphens, such as my-name");
    }
    if (!origin.builtIn() && !THIRD_PARTY.matcher(name).matches()) {
      throw new IllegalArgumentException(
          what + ": expected vendor/name in lower case with hyphens, such as acme/my-name");
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException(what + ": " + type.getName() + " is not a record");
    }
    checkFields(known, what, type.asSubclass(Record.class));
    for (ComponentEntry entry : entries) {
      if (entry.type() == type) {
        throw new IllegalArgumentException(
            what + ": " + type.getName() + " is already registered as \"" + entry.name() + "\"");
      }
    }
    entries.add(new ComponentEntry(known, name, type, origin));
  }

  private static void checkFields(Kind kind, String what, Class<? extends Record> type) {
    RecordModel model;
    try {
      model = RecordModel.of(type);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(what + ": " + e.getMessage(), e);
    }
    for (Field field : model.fields()) {
      if (ReservedKeys.of(kind).contains(field.name())) {
        throw new IllegalArgumentException(
            what + ": a hyper-parameter cannot be called \"" + field.name() + "\" here");
      }
    }
  }
}
