package dev.assay.config.tree;

import dev.assay.config.problem.Mark;
import dev.assay.config.problem.Words;
import java.util.regex.Pattern;

/**
 * A single value.
 *
 * @param text as written, without quotation marks
 * @param plain written without quotation marks, so that it may be something else than text
 */
public record ScalarNode(Mark mark, String text, boolean plain) implements Node {
  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  /** What a value is in the core schema of YAML 1.2 (edition 1.2.2, section 10.3). */
  public enum Kind {
    NULL,
    BOOLEAN,
    INTEGER,
    FLOAT,
    TEXT
  }

  public Kind kind() {
    if (!plain) {
      return Kind.TEXT;
    }
    if (NULL.matcher(text).matches()) {
      return Kind.NULL;
    }
    if (BOOLEAN.matcher(text).matches()) {
      return Kind.BOOLEAN;
    }
    if (INTEGER.matcher(text).matches()) {
      return Kind.INTEGER;
    }
    return FLOAT.matcher(text).matches() ? Kind.FLOAT : Kind.TEXT;
  }

  @Override
  public String inWords() {
    return switch (kind()) {
      case TEXT -> Words.quoted(text);
      case NULL -> "nothing";
      default -> Words.shortened(text);
    };
  }
}
