package dev.assay.data.csv;

import dev.assay.core.data.CellText;
import dev.assay.core.data.DataException;
import dev.assay.core.data.Targets;
import dev.assay.core.spi.DataContext;
import dev.assay.data.support.Cells;
import dev.assay.data.support.FloatRows;
import dev.assay.data.support.Nearest;
import dev.assay.data.support.TargetKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the target column of one file and decides what it holds; the rule is that of {@link
 * TargetKind}.
 */
final class TargetCells {
  private static final int MOST_CLASSES = 10_000;
  private final String file;
  private final TargetKind kind;
  private final @Nullable Classes known;
  private final FloatRows numbers;
  private final Map<String, Integer> texts = new HashMap<>();
  private int[] ids = new int[1024];
  private int rows;
  private boolean anyNumber;
  private boolean anyText;

  /**
   * Starts without rows.
   *
   * @param columns target columns; with more than one they are numbers
   * @param known the classes that cells must be among; null when they are still to be found
   */
  TargetCells(
      DataContext context, String file, TargetKind kind, int columns, @Nullable Classes known) {
    this.file = file;
    this.kind = columns > 1 ? TargetKind.NUMBERS : kind;
    this.known = known;
    this.numbers = new FloatRows(context, columns, file + ": targets");
  }

  /** Whether a cell of a target holds nothing. */
  boolean isMissing(String cell) {
    return CellText.isMissing(cell, kind == TargetKind.NUMBERS);
  }

  /** Adds a cell; gives what is wrong with it, or null. */
  @Nullable String add(String cell) {
    if (known == null && kind == TargetKind.NUMBERS) {
      return addNumber(cell);
    }
    if (cell.isEmpty()) {
      return "the cell is empty, expected a class or a number";
    }
    return known == null ? addEither(cell) : addKnown(cell, known);
  }

  private @Nullable String addNumber(String cell) {
    String problem = Cells.problem(cell);
    numbers.add(problem == null ? Cells.number(cell) : 0);
    return problem;
  }

  private @Nullable String addKnown(String cell, Classes classes) {
    int label = classes.find(cell);
    addId(Math.max(label, 0));
    if (label >= 0) {
      return null;
    }
    return "got "
        + Cells.quoted(cell)
        + ", which is no class of the main file"
        + Nearest.words(cell, classes.names());
  }

  private @Nullable String addEither(String cell) {
    if (Cells.isNotFinite(cell)) {
      return "got " + Cells.quoted(cell) + ", expected a class or a finite number";
    }
    boolean number = Cells.isNumber(cell);
    if (kind == TargetKind.AUTO && (number ? anyText : anyNumber)) {
      return "got %s; other rows hold %s: state labels: classes or labels: numbers"
          .formatted(Cells.quoted(cell), number ? "text" : "numbers");
    }
    anyNumber |= number;
    anyText |= !number;
    if (texts.size() <= MOST_CLASSES) {
      addId(texts.computeIfAbsent(cell, c -> texts.size()));
    }
    if (texts.size() > MOST_CLASSES && (anyText || kind == TargetKind.CLASSES)) {
      throw new DataException(
          file + ": more than " + MOST_CLASSES + " classes in the target column");
    }
    return number && kind == TargetKind.AUTO ? addNumber(cell) : null;
  }

  private void addId(int id) {
    if (rows == ids.length) {
      ids = Arrays.copyOf(ids, rows + (rows >> 1));
    }
    ids[rows++] = id;
  }

  /** The classes; empty when the targets are numbers. Call it after the last cell. */
  Optional<Classes> classes() {
    if (known != null) {
      return Optional.of(known);
    }
    boolean numeric =
        kind == TargetKind.NUMBERS
            || (kind == TargetKind.AUTO
                && anyNumber
                && !TargetKind.looksLikeClasses(numbers.values(), numbers.count()));
    return numeric ? Optional.empty() : Optional.of(Classes.of(texts.keySet()));
  }

  /** All targets as {@link #classes} says. */
  Targets finish(Optional<Classes> classes) {
    if (classes.isEmpty()) {
      return new Targets.Values(numbers.matrix());
    }
    int[] labels = Arrays.copyOf(ids, rows);
    if (known == null) {
      int[] labelOfId = new int[texts.size()];
      texts.forEach((text, id) -> labelOfId[id] = classes.get().find(text));
      Arrays.setAll(labels, row -> labelOfId[labels[row]]);
    }
    return new Targets.Labels(labels, classes.get().names().size());
  }

  /** Names of the classes; empty when the targets are numbers. */
  static List<String> names(Optional<Classes> classes) {
    return classes.map(Classes::names).orElse(List.of());
  }
}
