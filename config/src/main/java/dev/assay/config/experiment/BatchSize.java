package dev.assay.config.experiment;

import dev.assay.core.spi.About;

/**
 * Rows of a step: a number, or all training rows.
 *
 * @param rows 0 for all
 */
@About("a whole number >= 1, or all")
public record BatchSize(int rows) {
  public static final BatchSize ALL = new BatchSize(0);

  public BatchSize {
    if (rows < 0) {
      throw new IllegalArgumentException("batch size " + rows + " is negative");
    }
  }

  /**
   * Reads the form in YAML.
   *
   * @throws IllegalArgumentException when the text is neither {@code all} nor a positive number
   */
  public static BatchSize parse(String text) {
    if ("all".equals(text)) {
      return ALL;
    }
    if (!text.matches("[1-9][0-9]{0,9}")) {
      throw new IllegalArgumentException("expected a whole number >= 1, or all");
    }
    return new BatchSize(Integer.parseInt(text));
  }

  public boolean all() {
    return rows == 0;
  }

  /** The number of rows in a full batch, given those available. */
  public int of(int available) {
    return all() ? available : rows;
  }

  @Override
  public String toString() {
    return all() ? "all" : Integer.toString(rows);
  }
}
