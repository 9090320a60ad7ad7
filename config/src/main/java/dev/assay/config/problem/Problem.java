package dev.assay.config.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a configuration.
 *
 * @param file the file, or the override, that it is written in
 * @param line from 1
 * @param column from 1
 * @param path such as {@code optimizer.type}
 * @param message what is wrong, in words, without the place
 * @param given what was found
 * @param expected what would be right
 * @param nearest the valid name most like the given one
 */
public record Problem(
    @Nullable String file,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable String path,
    String message,
    @Nullable String given,
    @Nullable String expected,
    @Nullable String nearest) {

  /** A problem whose wording says more than what was given and what was expected. */
  public static Problem of(
      Mark mark,
      NodePath path,
      String message,
      @Nullable String given,
      @Nullable String expected,
      @Nullable String nearest) {
    boolean lined = mark.line() > 0;
    return new Problem(
        mark.source().name(),
        lined ? mark.line() : null,
        lined ? mark.column() : null,
        path.text().isEmpty() ? null : path.text(),
        message,
        given,
        expected,
        nearest);
  }

  /** Something else was given than what is expected there. */
  public static Problem unexpected(Mark mark, NodePath path, String given, String expected) {
    return of(mark, path, "got " + given + ", expected " + expected, given, expected, null);
  }

  /** Something that must be given is not. */
  public static Problem missing(Mark mark, NodePath path, String expected) {
    return of(mark, path, "missing; expected " + expected, null, expected, null);
  }

  /**
   * A name that nobody knows.
   *
   * @param message what it is not, such as {@code no optimizer "adma"}
   * @param all where all valid names are found, as a sentence without full stop
   */
  public static Problem unknown(
      Mark mark,
      NodePath path,
      String message,
      String given,
      Optional<String> nearest,
      String expected,
      String all) {
    String text = message + nearest.map(n -> "; nearest: \"" + n + "\"").orElse("") + ". " + all;
    return of(mark, path, text, given, expected, nearest.orElse(null));
  }

  /** {@code mnist.yaml:14:9 optimizer.type: no optimizer "adma"; nearest: "adam". ...} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (file != null) {
      text.append(file);
      if (line != null) {
        text.append(':').append(line).append(':').append(column);
      }
      text.append(path == null ? ": " : " ");
    }
    if (path != null) {
      text.append(path).append(": ");
    }
    return text.append(message).toString();
  }
}
