package dev.assay.data.csv;

import dev.assay.core.data.DataException;
import dev.assay.data.support.Cells;
import dev.assay.data.support.Nearest;
import java.util.Collections;
import java.util.List;

/**
 * A column of a table: its name, or, when no column has that name, its position from 0, or from the
 * end as -1, -2 ...
 *
 * @param text as written
 */
public record Column(String text) {
  /**
   * Reads a column from a configuration.
   *
   * @throws IllegalArgumentException when the text is blank
   */
  public static Column parse(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a column needs a name or a position");
    }
    return new Column(text.strip());
  }

  /**
   * The position of this column.
   *
   * @param names names of the columns; empty when they have none
   * @throws DataException when there is no such column, or more than one
   */
  int find(String file, List<String> names, int columns) {
    int named = names.indexOf(text);
    if (named >= 0) {
      int sameName = Collections.frequency(names, text);
      if (sameName > 1) {
        throw new DataException(
            "%s:1: %d columns are named \"%s\"; give the target's position"
                .formatted(file, sameName, text));
      }
      return named;
    }
    int position = position(columns);
    if (position >= 0 && position < columns) {
      return position;
    }
    String known =
        names.isEmpty()
            ? "; the columns have no names, give a position from 0 to " + (columns - 1)
            : Nearest.words(text, names) + "; columns: " + listed(names);
    throw new DataException(
        file + ":1: no column " + Cells.quoted(text) + " among " + columns + known);
  }

  private int position(int columns) {
    try {
      int number = Integer.parseInt(text);
      return number < 0 ? columns + number : number;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String listed(List<String> names) {
    String text = String.join(", ", names);
    return text.length() > 200 ? text.substring(0, 200) + " ..." : text;
  }

  @Override
  public String toString() {
    return text;
  }
}
