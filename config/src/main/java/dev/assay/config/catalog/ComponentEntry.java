package dev.assay.config.catalog;

import dev.assay.config.shape.RecordModel;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import java.util.Optional;

/** A component that YAML can name. */
public record ComponentEntry(
    Kind kind, String name, Class<? extends Component> type, Origin origin) {
  public RecordModel model() {
    return RecordModel.of(type.asSubclass(Record.class));
  }

  public Optional<About> about() {
    return Optional.ofNullable(type.getAnnotation(About.class));
  }
}
