package dev.assay.data.csv;

import dev.assay.core.data.CellText;
import dev.assay.data.support.Cells;
import dev.assay.data.support.Nearest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The categories of one column while its cells are read. Those that were not declared are numbered
 * as they come, and renumbered in sorted order at the end.
 */
final class Categories {
  /** What follows a date in a message. */
  static final String DATE =
      ", a date; a network needs numbers: give the days since a fixed day, or month and weekday as"
          + " columns of their own, or name the column in ignore";

  private static final int MOST = 1000;
  private final List<String> declared;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Starts.
   *
   * @param declared the only categories there may be; empty when they are still to be found
   */
  Categories(List<String> declared) {
    this.declared = declared;
    declared.forEach(name -> numbers.put(name, numbers.size()));
  }

  /** What is wrong with a cell as a category; null when nothing is. */
  @Nullable String problem(String cell) {
    if (CellText.isDate(cell)) {
      return "got " + Cells.quoted(cell) + DATE;
    }
    if (declared.isEmpty()) {
      return numbers.size() < MOST || numbers.containsKey(cell)
          ? null
          : "got "
              + Cells.quoted(cell)
              + ", one more than "
              + MOST
              + " categories; text that differs in most rows tells a network nothing: name the"
              + " column in ignore";
    }
    return numbers.containsKey(cell)
        ? null
        : "got "
            + Cells.quoted(cell)
            + ", which is none of the known categories"
            + Nearest.words(cell, declared);
  }

  /** The number of a cell without {@link #problem}. */
  int number(String cell) {
    Integer number = numbers.get(cell);
    if (number == null) {
      number = numbers.size();
      numbers.put(cell, number);
    }
    return number;
  }

  /** All categories, in the order of their final numbers. */
  List<String> names() {
    return declared.isEmpty() ? numbers.keySet().stream().sorted().toList() : declared;
  }

  /** The final number of each number that was given. */
  int[] renumbering() {
    int[] result = new int[numbers.size()];
    List<String> names = names();
    Arrays.setAll(result, i -> i);
    for (int i = 0; i < names.size(); i++) {
      result[number(names.get(i))] = i;
    }
    return result;
  }
}
