package dev.assay.config.shape;

import dev.assay.core.spi.Param;
import dev.assay.core.spi.Range;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record component as a configuration sees it.
 *
 * @param description one sentence; empty when there is none
 * @param byDefault a YAML flow value; empty when there is no default
 * @param optional may be left out, and is then null or an empty {@code Optional}
 * @param range allowed numbers
 */
public record Field(
    String name,
    Role role,
    Shape shape,
    String description,
    String byDefault,
    boolean optional,
    Optional<Range> range,
    RecordComponent component) {

  /** How a record component gets its value. */
  public enum Role {
    /** Under the key of its name. */
    KEY,
    /** From keys that stand beside the record's own. */
    INLINE,
    /** The catalog's name of the inline component. */
    TYPE_NAME
  }

  static Field of(RecordComponent component) {
    Role role =
        component.isAnnotationPresent(Inline.class)
            ? Role.INLINE
            : component.isAnnotationPresent(TypeName.class) ? Role.TYPE_NAME : Role.KEY;
    Shape shape = Shapes.of(component.getGenericType());
    Param param = component.getAnnotation(Param.class);
    if (param == null) {
      boolean optional = shape instanceof Shape.OfOptional;
      return new Field(
          component.getName(), role, shape, "", "", optional, Optional.empty(), component);
    }
    return new Field(
        component.getName(),
        role,
        shape,
        param.value(),
        param.byDefault(),
        param.optional() || shape instanceof Shape.OfOptional,
        param.range().isEmpty() ? Optional.empty() : Optional.of(Range.parse(param.range())),
        component);
  }

  /** Must be given. */
  public boolean required() {
    return byDefault.isEmpty() && !optional;
  }

  /** What may be given, in words, such as "a whole number >= 1". */
  public String expected() {
    return Expected.inWords(shape, range);
  }

  /** The value in a record. */
  public @Nullable Object valueIn(Record owner) {
    try {
      var accessor = component.getAccessor();
      accessor.trySetAccessible();
      return accessor.invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
