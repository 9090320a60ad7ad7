package dev.assay.data.support;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads single cells of text. */
public final class Cells {
  private Cells() {}

  /** Whether the text is written as a decimal number, whatever its size. */
  public static boolean isNumber(String text) {
    return read(text) != null;
  }

  private static @Nullable Float read(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return null;
      }
    }
    try {
      return Float.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * What is wrong with a cell as a number, for a message; null when nothing is.
   *
   * @param text without blanks around it
   */
  public static @Nullable String problem(String text) {
    if (text.isEmpty()) {
      return "the cell is empty, expected a number";
    }
    Float value = read(text);
    if (value == null) {
      return "got "
          + quoted(text)
          + ", expected a "
          + (isNotFinite(text) ? "finite " : "")
          + "number";
    }
    return Float.isInfinite(value)
        ? "got " + quoted(text) + ", too large for a 32-bit float"
        : null;
  }

  /** What is wrong with a cell as the weight of a row; null when nothing is. */
  public static @Nullable String problemAsWeight(String text) {
    String problem = problem(text);
    return problem == null && number(text) < 0
        ? "got " + quoted(text) + ", expected a weight >= 0"
        : problem;
  }

  /**
   * The number; call it only on a cell without {@link #problem}.
   *
   * @throws NumberFormatException when the text is no number
   */
  public static float number(String text) {
    return Float.parseFloat(text);
  }

  /** Whether the text is a way of writing NaN or infinity. */
  public static boolean isNotFinite(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.startsWith("-") || word.startsWith("+")) {
      word = word.substring(1);
    }
    return "nan".equals(word) || "inf".equals(word) || "infinity".equals(word);
  }

  /** The text in quotes, cut after 40 characters, without control characters. */
  public static String quoted(String text) {
    String cut = text.length() > 40 ? text.substring(0, 40) + "..." : text;
    return '"' + cut.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
