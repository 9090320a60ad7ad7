package dev.assay.data.transform;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.data.support.Cells;
import dev.assay.data.support.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A class in a configuration: its name, or, when no class has that name, its number from 0.
 *
 * @param text as written
 */
public record ClassName(String text) {
  /**
   * Reads a class from a configuration.
   *
   * @throws IllegalArgumentException when the text is blank
   */
  public static ClassName parse(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a class needs a name or a number");
    }
    return new ClassName(text.strip());
  }

  /**
   * Numbers of some classes.
   *
   * @param transform the asking transform's name, for messages
   * @throws DataException when the targets are numbers, a class is unknown or named twice
   */
  static int[] find(String transform, List<ClassName> wanted, Table table) {
    Targets.Labels labels = labels(transform, table.targets());
    List<Integer> found = new ArrayList<>();
    for (ClassName name : wanted) {
      int number = name.find(transform, labels.classes(), table.classNames());
      if (found.contains(number)) {
        throw new DataException(transform + ".classes: class " + name + " is listed twice");
      }
      found.add(number);
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The targets as labels, which they must be. */
  static Targets.Labels labels(String transform, Targets targets) {
    if (targets instanceof Targets.Labels labels) {
      return labels;
    }
    throw new DataException(
        transform + ".classes: expected targets that are classes, these are " + targets.shape());
  }

  private int find(String transform, int classes, List<String> names) {
    int named = names.indexOf(text);
    if (named >= 0) {
      return named;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number < classes) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Not a number, so an unknown name: both end in the same message.
    }
    List<String> known =
        names.isEmpty() ? IntStream.range(0, classes).mapToObj(Integer::toString).toList() : names;
    throw new DataException(
        "%s.classes: no class %s%s; classes: %s"
            .formatted(
                transform,
                Cells.quoted(text),
                Nearest.words(text, known),
                known.size() > 20 ? "0 to " + (classes - 1) : String.join(", ", known)));
  }

  /** Class numbers as a saved matrix of one row. */
  static Matrix save(int[] numbers) {
    Matrix result = Matrix.zeros(1, numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      result.set(0, i, numbers[i]);
    }
    return result;
  }

  /**
   * What {@link #save} saved.
   *
   * @param limit numbers are below it
   * @throws DataException when the state lacks it, is empty or holds something else
   */
  static int[] restore(Map<String, Matrix> state, String name, int limit) {
    double[] saved = Affine.row(state, name);
    if (saved.length == 0) {
      throw new DataException("saved transform: \"" + name + "\" is empty");
    }
    int[] result = new int[saved.length];
    for (int i = 0; i < saved.length; i++) {
      result[i] = (int) saved[i];
      if (result[i] != saved[i] || result[i] < 0 || result[i] >= limit) {
        throw new DataException(
            "saved transform: \""
                + name
                + "\" holds "
                + saved[i]
                + ", expected 0 to "
                + (limit - 1));
      }
    }
    return result;
  }

  @Override
  public String toString() {
    return text;
  }
}
