package dev.assay.config.catalog;

import dev.assay.core.spi.Kind;
import java.util.Set;

/** Keys that stand beside a component's own, and that its hyper-parameters may not be called. */
final class ReservedKeys {
  private ReservedKeys() {}

  static Set<String> of(Kind kind) {
    return switch (kind) {
      case LAYER -> Set.of("type", "name", "trainable");
      case SCHEDULE -> Set.of("type", "per");
      case GRADIENT, CONSTRAINT -> Set.of("type", "only");
      default -> Set.of("type");
    };
  }
}
