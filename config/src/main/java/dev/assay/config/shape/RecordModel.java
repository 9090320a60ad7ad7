package dev.assay.config.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record as a configuration sees it.
 *
 * @param fields in the order of the canonical constructor
 */
public record RecordModel(
    Class<? extends Record> type, List<Field> fields, Constructor<? extends Record> constructor) {
  private static final ClassValue<RecordModel> MODELS =
      new ClassValue<>() {
        @Override
        protected RecordModel computeValue(Class<?> type) {
          return read(type.asSubclass(Record.class));
        }
      };

  /**
   * The model of a record.
   *
   * @throws IllegalArgumentException when one of its types cannot be expressed in a configuration
   */
  public static RecordModel of(Class<? extends Record> type) {
    return MODELS.get(type);
  }

  private static RecordModel read(Class<? extends Record> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
      constructor.trySetAccessible();
      return new RecordModel(type, Arrays.stream(components).map(Field::of).toList(), constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " lacks its canonical constructor", e);
    }
  }

  /** The record's own keys. */
  public List<String> keys() {
    return fields.stream().filter(f -> f.role() == Field.Role.KEY).map(Field::name).toList();
  }

  public Optional<Field> inline() {
    return fields.stream().filter(f -> f.role() == Field.Role.INLINE).findFirst();
  }

  /**
   * Calls the canonical constructor.
   *
   * @throws InvocationTargetException with what the constructor threw
   */
  public Record construct(@Nullable Object[] values) throws InvocationTargetException {
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("cannot construct " + type, e);
    }
  }
}
