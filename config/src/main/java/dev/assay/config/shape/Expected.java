package dev.assay.config.shape;

import dev.assay.config.problem.Words;
import dev.assay.core.spi.Range;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what may stand somewhere. */
public final class Expected {
  private Expected() {}

  public static String inWords(Shape shape, Optional<Range> range) {
    return switch (shape) {
      case Shape.Plain.INTEGER, Shape.Plain.LONG ->
          range
              .filter(r -> Double.isFinite(r.low()) || Double.isFinite(r.high()))
              .map(Range::inWords)
              .orElse("a number")
              .replaceFirst("a number", "a whole number");
      case Shape.Plain.DOUBLE -> range.map(Range::inWords).orElse("a finite number");
      case Shape.Plain.BOOLEAN -> "true or false";
      case Shape.Plain.TEXT -> "text";
      case Shape.Plain.FILE -> "the path of a file or folder";
      case Shape.OfComponent c ->
          "the name of " + Words.a(c.kind().label()) + ", or a map with its type";
      case Shape.OfRecord r ->
          r.model()
              .inline()
              .map(Field::expected)
              .orElseGet(() -> "a map with the keys " + String.join(", ", r.model().keys()));
      case Shape.OfList l -> "a list; each element: " + inWords(l.element(), range);
      case Shape.OfMap m -> "a map; each value: " + inWords(m.value(), range);
      case Shape.OfOptional o -> inWords(o.value(), range);
      case Shape.OfEnum e -> "one of " + constants(e.type());
      case Shape.OfNode n -> "a value";
      case Shape.OfParsed p -> parsed(p.type());
    };
  }

  private static String constants(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Shapes::nameOf)
        .collect(Collectors.joining(", "));
  }

  /** A type that reads itself may say what it reads in {@code @About}. */
  private static String parsed(Class<?> type) {
    var about = type.getAnnotation(dev.assay.core.spi.About.class);
    return about == null ? "text" : about.value();
  }
}
