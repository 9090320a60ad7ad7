package dev.assay.config.shape;

import dev.assay.config.tree.Node;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Kind;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads shapes off Java types. */
public final class Shapes {
  private Shapes() {}

  /**
   * The shape of a record component's type.
   *
   * @throws IllegalArgumentException when a configuration cannot express such values
   */
  static Shape of(Type type) {
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    throw unsupported(type);
  }

  private static Shape ofGeneric(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new Shape.OfList(of(arguments[0]));
    }
    if (type.getRawType() == Optional.class) {
      return new Shape.OfOptional(of(arguments[0]));
    }
    if (type.getRawType() == Map.class && arguments[0] == String.class) {
      return new Shape.OfMap(of(arguments[1]));
    }
    throw unsupported(type);
  }

  private static Shape ofClass(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return Shape.Plain.INTEGER;
    }
    if (type == long.class || type == Long.class) {
      return Shape.Plain.LONG;
    }
    if (type == double.class || type == Double.class) {
      return Shape.Plain.DOUBLE;
    }
    if (type == boolean.class || type == Boolean.class) {
      return Shape.Plain.BOOLEAN;
    }
    if (type == String.class) {
      return Shape.Plain.TEXT;
    }
    if (type == DataFile.class) {
      return Shape.Plain.FILE;
    }
    if (type == Node.class) {
      return new Shape.OfNode();
    }
    return ofOwnType(type);
  }

  private static Shape ofOwnType(Class<?> type) {
    if (type.isEnum()) {
      return new Shape.OfEnum(enumType(type));
    }
    if (type.isInterface()) {
      for (Kind kind : Kind.values()) {
        if (kind.contract().isAssignableFrom(type)) {
          return new Shape.OfComponent(kind, type);
        }
      }
    }
    if (hasParse(type)) {
      return new Shape.OfParsed(type);
    }
    if (type.isRecord()) {
      return new Shape.OfRecord(type.asSubclass(Record.class));
    }
    throw unsupported(type);
  }

  @SuppressWarnings("unchecked") // Called for enum classes only.
  private static Class<? extends Enum<?>> enumType(Class<?> type) {
    return (Class<? extends Enum<?>>) type;
  }

  private static boolean hasParse(Class<?> type) {
    try {
      var parse = type.getMethod("parse", String.class);
      return Modifier.isStatic(parse.getModifiers()) && parse.getReturnType() == type;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** The name of an enum constant in a configuration: lower case with hyphens. */
  public static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static IllegalArgumentException unsupported(Type type) {
    return new IllegalArgumentException(
        "a hyper-parameter cannot be of type " + type.getTypeName());
  }
}
