package dev.assay.core.data;

import java.util.List;

/**
 * What the numbers of an input column stand for, as its source gives them. {@link Encoding} turns
 * them into numbers that a network can be given.
 *
 * @param categories names of the categories whose numbers from 0 the column holds; empty for a
 *     column of numbers
 * @param declared whether a category need not be among the training rows
 * @param gaps whether NaN may stand for a missing cell
 */
public record RawColumn(List<String> categories, boolean declared, boolean gaps) {
  public RawColumn {
    categories = List.copyOf(categories);
  }

  /** A column of numbers. */
  public static RawColumn numbers(boolean gaps) {
    return new RawColumn(List.of(), false, gaps);
  }

  public boolean categorical() {
    return !categories.isEmpty();
  }
}
