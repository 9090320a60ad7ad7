package dev.assay.config.shape;

import dev.assay.core.spi.Kind;

/** What may stand in one place of a configuration. */
public sealed interface Shape {
  /**
   * A component by name, or a map with its {@code type} and hyper-parameters.
   *
   * @param contract what the component must implement: the kind's contract or part of it
   */
  record OfComponent(Kind kind, Class<?> contract) implements Shape {}

  /** A map with the keys of a record. */
  record OfRecord(Class<? extends Record> type) implements Shape {
    public RecordModel model() {
      return RecordModel.of(type);
    }
  }

  /** A list. */
  record OfList(Shape element) implements Shape {}

  /** A map with keys of the user's choice. */
  record OfMap(Shape value) implements Shape {}

  /** A value that may be left out, kept in an {@link java.util.Optional}. */
  record OfOptional(Shape value) implements Shape {}

  /** One of an enum's constants, in lower case with hyphens. */
  record OfEnum(Class<? extends Enum<?>> type) implements Shape {}

  /** Any YAML, kept as the {@link dev.assay.config.tree.Node} it is. */
  record OfNode() implements Shape {}

  /** Text or a number that a type reads itself, by {@code public static T parse(String)}. */
  record OfParsed(Class<?> type) implements Shape {}

  /** Single values. */
  enum Plain implements Shape {
    INTEGER,
    LONG,
    DOUBLE,
    BOOLEAN,
    TEXT,
    FILE
  }
}
