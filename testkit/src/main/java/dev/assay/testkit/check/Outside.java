package dev.assay.testkit.check;

import dev.assay.core.spi.Range;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Values just outside a hyper-parameter's range. */
final class Outside {
  private Outside() {}

  /** Numbers of the parameter's own type, or lists with such a number. */
  static List<Object> values(RecordComponent component, Range range) {
    List<Object> values = new ArrayList<>();
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType list
        && list.getRawType() == List.class
        && list.getActualTypeArguments()[0] instanceof Class<?> element) {
      numbers(element, range).forEach(n -> values.add(List.of(n)));
    } else if (type instanceof Class<?> plain) {
      values.addAll(numbers(plain, range));
    }
    return values;
  }

  private static List<Object> numbers(Class<?> type, Range range) {
    if (type == double.class || type == Double.class) {
      return doubles(range).<Object>mapToObj(d -> d).toList();
    }
    if (type == int.class || type == Integer.class) {
      return wholes(range, Integer.MIN_VALUE, Integer.MAX_VALUE)
          .<Object>mapToObj(d -> (int) d)
          .toList();
    }
    if (type == long.class || type == Long.class) {
      // Beyond 2^53 a double no longer names every whole number.
      return wholes(range, -0x1p53, 0x1p53).<Object>mapToObj(d -> (long) d).toList();
    }
    return List.of();
  }

  private static DoubleStream doubles(Range range) {
    return DoubleStream.of(
            range.low(),
            Math.nextDown(range.low()),
            range.high(),
            Math.nextUp(range.high()),
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NaN)
        .filter(d -> !range.contains(d))
        .distinct();
  }

  private static DoubleStream wholes(Range range, double least, double greatest) {
    return DoubleStream.of(
            Math.floor(range.low()),
            Math.ceil(range.low()) - 1,
            Math.ceil(range.high()),
            Math.floor(range.high()) + 1)
        .filter(d -> d >= least && d <= greatest && !range.contains(d))
        .distinct();
  }
}
