package dev.assay.config.bind;

import dev.assay.config.shape.Shape;
import dev.assay.config.shape.Shapes;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.ScalarNode;
import dev.assay.core.spi.DataFile;
import java.lang.reflect.InvocationTargetException;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts single values, strictly: nothing is guessed, rounded or read from quoted text.
 *
 * <p>Leading zeros are refused, because {@code 010} is 8 to some readers and 10 to others.
 */
final class Scalars {
  private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
  private static final Pattern ZEROS = Pattern.compile("[-+]?0[0-9].*");

  private Scalars() {}

  /** The value; empty when the text is not of that shape. */
  static Optional<Object> convert(ScalarNode node, Shape shape) {
    return Optional.ofNullable(
        switch (shape) {
          case Shape.Plain.INTEGER -> whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE, true);
          case Shape.Plain.LONG -> whole(node, Long.MIN_VALUE, Long.MAX_VALUE, false);
          case Shape.Plain.DOUBLE -> number(node);
          case Shape.Plain.BOOLEAN ->
              node.kind() == ScalarNode.Kind.BOOLEAN
                  ? Boolean.valueOf(node.text().toLowerCase(Locale.ROOT))
                  : null;
          case Shape.Plain.TEXT -> node.kind() == ScalarNode.Kind.TEXT ? node.text() : null;
          case Shape.Plain.FILE -> file(node);
          case Shape.OfEnum e -> constant(node, e.type());
          default -> null;
        });
  }

  /** What would have made the text acceptable, to follow what was expected; may be empty. */
  static String hint(Node node, Shape shape) {
    if (!(node instanceof ScalarNode scalar)) {
      return "";
    }
    boolean number =
        shape == Shape.Plain.INTEGER || shape == Shape.Plain.LONG || shape == Shape.Plain.DOUBLE;
    if (shape == Shape.Plain.TEXT && scalar.kind() != ScalarNode.Kind.NULL) {
      return "; write \"" + scalar.text() + "\" with quotation marks";
    }
    if ((number || shape == Shape.Plain.BOOLEAN) && !scalar.plain()) {
      return ", without quotation marks";
    }
    return number && ZEROS.matcher(scalar.text()).matches() ? ", without leading zeros" : "";
  }

  private static @Nullable Object whole(ScalarNode node, long low, long high, boolean narrow) {
    if (node.kind() != ScalarNode.Kind.INTEGER || !WHOLE.matcher(node.text()).matches()) {
      return null;
    }
    BigInteger value = new BigInteger(node.text());
    if (value.compareTo(BigInteger.valueOf(low)) < 0
        || value.compareTo(BigInteger.valueOf(high)) > 0) {
      return null;
    }
    return narrow ? (Object) value.intValueExact() : (Object) value.longValueExact();
  }

  private static @Nullable Double number(ScalarNode node) {
    String text = node.text().toLowerCase(Locale.ROOT);
    if (node.kind() == ScalarNode.Kind.INTEGER) {
      return WHOLE.matcher(text).matches() ? Double.valueOf(text) : null;
    }
    if (node.kind() != ScalarNode.Kind.FLOAT || ZEROS.matcher(text).matches()) {
      return null;
    }
    return switch (text) {
      case ".nan" -> Double.NaN;
      case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
      case "-.inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.valueOf(text);
    };
  }

  private static @Nullable DataFile file(ScalarNode node) {
    if (node.kind() != ScalarNode.Kind.TEXT || node.text().isEmpty()) {
      return null;
    }
    try {
      Path folder = node.mark().source().folder();
      return new DataFile(node.text(), folder.resolve(node.text()).normalize());
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static @Nullable Object constant(ScalarNode node, Class<? extends Enum<?>> type) {
    for (Enum<?> constant : type.getEnumConstants()) {
      if (Shapes.nameOf(constant).equals(node.text())) {
        return constant;
      }
    }
    return null;
  }

  /**
   * Calls a type's own {@code parse}.
   *
   * @throws IllegalArgumentException with what it has to say
   */
  static Object parse(ScalarNode node, Class<?> type) {
    try {
      var parse = type.getMethod("parse", String.class);
      parse.trySetAccessible();
      return parse.invoke(null, node.text());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException(type + " cannot be read", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be read", e);
    }
  }
}
