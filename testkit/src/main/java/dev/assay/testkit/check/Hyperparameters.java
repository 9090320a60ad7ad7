package dev.assay.testkit.check;

import dev.assay.core.spi.Component;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Range;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component's record components with their values, and others like it with other values. */
final class Hyperparameters {
  private final Class<? extends Component> type;
  private final List<RecordComponent> components;
  private final @Nullable Object[] values;

  /**
   * @throws IllegalArgumentException when the component is not a record
   */
  Hyperparameters(Component component) {
    type = component.getClass();
    RecordComponent[] found = type.getRecordComponents();
    if (found == null) {
      throw new IllegalArgumentException(type.getName() + " is not a record");
    }
    components = List.of(found);
    values = new @Nullable Object[found.length];
    for (int i = 0; i < found.length; i++) {
      values[i] = read(component, found[i].getAccessor());
    }
  }

  private static @Nullable Object read(Component component, Method accessor) {
    try {
      accessor.trySetAccessible();
      return accessor.invoke(component);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }

  List<RecordComponent> components() {
    return components;
  }

  @Nullable Object value(int index) {
    return values[index];
  }

  static Optional<Param> param(RecordComponent component) {
    return Optional.ofNullable(component.getAnnotation(Param.class));
  }

  static Optional<Range> range(RecordComponent component) {
    return param(component).filter(p -> !p.range().isEmpty()).map(p -> Range.parse(p.range()));
  }

  /** A new component of the same values. */
  Component again() {
    return construct(values);
  }

  /**
   * A new component with one other value.
   *
   * @throws ParamException when the component refuses it
   */
  Component with(int index, @Nullable Object value) {
    @Nullable Object[] changed = values.clone();
    changed[index] = value;
    return construct(changed);
  }

  /** Passes on whatever unchecked exception the constructor throws. */
  private Component construct(@Nullable Object[] arguments) {
    try {
      Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<? extends Component> constructor = type.getDeclaredConstructor(types);
      constructor.trySetAccessible();
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot construct " + type.getName(), e);
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
