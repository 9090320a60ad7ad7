package dev.assay.cli.create;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Makes the names of packages and classes from words with hyphens, and such words from any text.
 */
public final class JavaNames {
  private JavaNames() {}

  /**
   * The nearest word in lower case with hyphens; empty when the text has no letter to begin with.
   */
  public static Optional<String> word(String text) {
    String word =
        text.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }

  /** A part of a package's name: {@code my-activations} becomes {@code myactivations}. */
  static String packagePart(String word) {
    String joined = word.replace("-", "");
    // No class loader takes a class of a package below java.
    return SourceVersion.isKeyword(joined) || joined.equals("java") ? joined + "_" : joined;
  }

  /** {@code my-activations} becomes {@code MyActivations}. */
  static String camelCase(String word) {
    return Arrays.stream(word.split("-", -1))
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  /** Whether every Java source means something else by this name of a class. */
  static boolean isOfJavaLang(String className) {
    try {
      Class.forName("java.lang." + className, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
