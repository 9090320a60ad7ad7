package dev.assay.config.problem;

/**
 * Where something was written.
 *
 * @param line from 1; 0 when the source has no lines, as an override has none
 * @param column from 1; 0 when the source has no lines
 */
public record Mark(Source source, int line, int column) {
  /** The source as a whole. */
  public static Mark whole(Source source) {
    return new Mark(source, 0, 0);
  }

  /** {@code mnist.yaml:14:9}. */
  @Override
  public String toString() {
    return line == 0 ? source.name() : source.name() + ":" + line + ":" + column;
  }
}
