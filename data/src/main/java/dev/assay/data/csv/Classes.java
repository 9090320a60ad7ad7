package dev.assay.data.csv;

import dev.assay.data.support.Cells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes of a target column, in the order of their numbers.
 *
 * @param numeric whether every class is written as a number; {@code 1} and {@code 1.0} are then the
 *     same class
 */
record Classes(List<String> names, Map<String, Integer> numbers, boolean numeric) {
  /** The classes among some cells: by number when all are numbers, otherwise by text. */
  static Classes of(Set<String> cells) {
    boolean numeric = cells.stream().allMatch(Cells::isNumber);
    Comparator<String> order =
        numeric ? Comparator.comparingDouble(Float::parseFloat) : Comparator.naturalOrder();
    Set<String> sorted = new TreeSet<>(order);
    for (String cell : cells) {
      sorted.add(numeric ? plain(cell) : cell);
    }
    List<String> names = new ArrayList<>(sorted);
    Map<String, Integer> numbers = new HashMap<>();
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
    return new Classes(List.copyOf(names), Map.copyOf(numbers), numeric);
  }

  /** The class of a cell, or -1. */
  int find(String cell) {
    String name = numeric && Cells.isNumber(cell) ? plain(cell) : cell;
    return numbers.getOrDefault(name, -1);
  }

  private static String plain(String number) {
    float value = Float.parseFloat(number);
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e7;
    return whole ? Long.toString((long) value) : Float.toString(value);
  }
}
