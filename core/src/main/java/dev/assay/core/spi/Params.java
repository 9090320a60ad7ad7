package dev.assay.core.spi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks hyper-parameters against the ranges that their {@link Param} annotations state. */
public final class Params {
  private Params() {}

  /**
   * Checks the values given to a record's constructor; call it first in the compact constructor.
   * Numbers and lists of numbers are held against the stated range, everything else must only not
   * be null unless it is optional.
   *
   * @param type the record under construction
   * @param values the constructor's arguments, in order
   * @throws ParamException listing every value outside its range
   */
  public static void check(Class<? extends Record> type, @Nullable Object... values) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length != values.length) {
      throw new IllegalStateException(
          type.getName() + " has " + components.length + " parameters, checked " + values.length);
    }
    List<ParamException.Violation> violations = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      check(components[i], values[i], violations);
    }
    if (!violations.isEmpty()) {
      throw new ParamException(violations);
    }
  }

  private static void check(
      RecordComponent component,
      @Nullable Object value,
      List<ParamException.Violation> violations) {
    Param param = component.getAnnotation(Param.class);
    if (value == null) {
      if (param == null || !param.optional()) {
        violations.add(new ParamException.Violation(component.getName(), "nothing", "a value"));
      }
      return;
    }
    if (param == null || param.range().isEmpty()) {
      return;
    }
    Range range = Range.parse(param.range());
    if (value instanceof Iterable<?> elements) {
      elements.forEach(e -> check(component.getName(), e, range, violations));
    } else {
      check(component.getName(), value, range, violations);
    }
  }

  private static void check(
      String name, @Nullable Object value, Range range, List<ParamException.Violation> violations) {
    if (value instanceof Number number && !range.contains(number.doubleValue())) {
      violations.add(new ParamException.Violation(name, value.toString(), range.inWords()));
    }
  }
}
