package dev.assay.config.experiment;

import dev.assay.config.shape.Field;
import dev.assay.config.shape.RecordModel;
import dev.assay.core.spi.Component;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components that an experiment consists of, those within others included. */
public final class UsedComponents {
  private final Set<Component> found = new LinkedHashSet<>();

  private UsedComponents() {}

  /** In the order of the configuration, equal ones once. */
  public static List<Component> of(Experiment experiment) {
    UsedComponents used = new UsedComponents();
    used.visit(experiment);
    return List.copyOf(used.found);
  }

  private void visit(@Nullable Object value) {
    if (value instanceof Component component) {
      found.add(component);
    }
    switch (value) {
      case List<?> list -> list.forEach(this::visit);
      case Optional<?> optional -> optional.ifPresent(this::visit);
      case Record owner -> fields(owner);
      case null, default -> {
        // A number, a name or another plain value.
      }
    }
  }

  private void fields(Record owner) {
    if (owner instanceof Component
        || owner.getClass().getPackage() == Experiment.class.getPackage()) {
      for (Field field : RecordModel.of(owner.getClass()).fields()) {
        visit(field.valueIn(owner));
      }
    }
  }
}
