package dev.assay.config.catalog;

import dev.assay.config.shape.RecordModel;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import java.util.Optional;

/** A component that YAML can name. */
public record ComponentEntry(
    Kind kind, String name, Class<? extends Component> type, Origin origin) {
  /** Kind and name, such as {@code optimizer "adam"}. */
  public String title() {
    return title(kind, name);
  }

  static String title(Kind kind, String name) {
    return kind.label() + " \"" + name + "\"";
  }

  public RecordModel model() {
    return RecordModel.of(type.asSubclass(Record.class));
  }

  public Optional<About> about() {
    return Optional.ofNullable(type.getAnnotation(About.class));
  }
}
