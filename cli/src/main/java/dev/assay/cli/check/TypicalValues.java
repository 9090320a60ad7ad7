package dev.assay.cli.check;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.shape.Field;
import dev.assay.config.shape.Shape;
import dev.assay.config.shape.Shapes;
import dev.assay.core.spi.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Writes a component down with values for what it needs, where its ranges tell some. */
final class TypicalValues {
  private final Catalog catalog;

  TypicalValues(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The component as a YAML flow map; empty when a parameter has no typical value. */
  Optional<String> of(ComponentEntry entry) {
    List<String> parts = new ArrayList<>(List.of("type: " + entry.name()));
    for (Field field : required(entry)) {
      Optional<String> value = value(field, parts.size());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      parts.add(field.name() + ": " + value.get());
    }
    return Optional.of("{" + String.join(", ", parts) + "}");
  }

  /** The same component with one other choice at a time: of an enum's constants, or a flag. */
  List<String> variants(ComponentEntry entry, String written) {
    List<String> variants = new ArrayList<>();
    for (Field field : entry.model().fields()) {
      for (String choice : choices(field)) {
        if (!field.required() && !choice.equals(field.byDefault())) {
          String own = written.substring(0, written.length() - 1);
          variants.add(own + ", " + field.name() + ": " + choice + "}");
        }
      }
    }
    return variants;
  }

  private static List<String> choices(Field field) {
    return switch (field.shape()) {
      case Shape.OfEnum e ->
          Arrays.stream(e.type().getEnumConstants()).map(Shapes::nameOf).toList();
      case Shape.Plain p when p == Shape.Plain.BOOLEAN -> List.of("false", "true");
      default -> List.of();
    };
  }

  /** What to type instead: the component with dots for what it needs. */
  static String toFillIn(ComponentEntry entry) {
    return "{type: "
        + entry.name()
        + required(entry).stream().map(f -> ", " + f.name() + ": ...").collect(Collectors.joining())
        + "}";
  }

  private static List<Field> required(ComponentEntry entry) {
    return entry.model().fields().stream().filter(Field::required).toList();
  }

  /**
   * @param position counts the parameters, so that two numbers of one component differ
   */
  private Optional<String> value(Field field, int position) {
    return value(field.shape(), field.range(), position);
  }

  private Optional<String> value(Shape shape, Optional<Range> range, int position) {
    return switch (shape) {
      case Shape.OfList l -> value(l.element(), range, position).map(v -> "[" + v + "]");
      case Shape.Plain.INTEGER, Shape.Plain.LONG ->
          first(range, DoubleStream.of(2 + position, 2, 1, 0, -1)).map(TypicalValues::whole);
      case Shape.Plain.DOUBLE -> real(range, position).map(d -> Double.toString(d));
      case Shape.Plain.BOOLEAN -> Optional.of("false");
      case Shape.OfEnum e -> Optional.of(Shapes.nameOf(e.type().getEnumConstants()[0]));
      case Shape.OfComponent c ->
          catalog.entries(c.kind()).stream()
              .filter(e -> c.contract().isAssignableFrom(e.type()) && required(e).isEmpty())
              // Built-ins come first.
              .min(Comparator.comparing(e -> !e.origin().builtIn()))
              .map(ComponentEntry::name);
      default -> Optional.empty();
    };
  }

  private static Optional<Double> real(Optional<Range> range, int position) {
    double middle = range.map(r -> (r.low() + r.high()) / 2).orElse(Double.NaN);
    return first(range, DoubleStream.of(0.25 * position, 0.25, middle, 1, 2, 10, -0.5));
  }

  private static Optional<Double> first(Optional<Range> range, DoubleStream candidates) {
    return candidates
        .filter(d -> Double.isFinite(d) && range.map(r -> r.contains(d)).orElse(true))
        .boxed()
        .findFirst();
  }

  private static String whole(double value) {
    return Long.toString((long) value);
  }
}
