package dev.assay.data.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.core.data.CellText;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.data.support.Cells;
import dev.assay.data.support.FloatRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one file, each cell by what its column is. */
final class CsvRows {
  private final Layout layout;
  private final int[] roles;
  private final boolean drop;
  private final InputCells inputs;
  private final TargetCells targets;
  private final FloatRows weights;
  private final String[] texts;
  private int count;
  private int dropped;

  /** A wrong cell; {@code input} says whether it is no target. */
  record Wrong(int cell, boolean input, String what) {}

  /**
   * Starts without rows.
   *
   * @param drop whether rows with missing cells are left out
   */
  CsvRows(Layout layout, boolean drop, InputCells inputs, TargetCells targets, FloatRows weights) {
    this.layout = layout;
    this.roles = layout.roles();
    this.drop = drop;
    this.inputs = inputs;
    this.targets = targets;
    this.weights = weights;
    this.texts = new String[layout.cells()];
  }

  Layout layout() {
    return layout;
  }

  /** Rows so far. */
  int count() {
    return count;
  }

  /** Rows that were left out so far. */
  int dropped() {
    return dropped;
  }

  /** Adds a line of as many cells as expected; gives what is wrong with it. */
  List<Wrong> add(CsvRecord record) {
    for (int cell = 0; cell < texts.length; cell++) {
      texts[cell] = record.getField(cell).strip();
    }
    if (drop && lacksSomething()) {
      dropped++;
      return List.of();
    }
    count++;
    List<Wrong> wrong = new ArrayList<>();
    for (int cell = 0; cell < texts.length; cell++) {
      String what =
          switch (roles[cell]) {
            case Layout.INPUT -> inputs.add(cell, texts[cell]);
            case Layout.WEIGHT -> addWeight(texts[cell]);
            default -> null;
          };
      if (what != null) {
        wrong.add(new Wrong(cell, true, what));
      }
    }
    for (int cell : layout.targets()) {
      String what = targets.add(texts[cell]);
      if (what != null) {
        wrong.add(new Wrong(cell, false, what));
      }
    }
    return wrong;
  }

  private @Nullable String addWeight(String text) {
    String what = Cells.problemAsWeight(text);
    if (what == null) {
      weights.add(Cells.number(text));
    }
    return what;
  }

  private boolean lacksSomething() {
    for (int cell = 0; cell < texts.length; cell++) {
      boolean missing =
          switch (roles[cell]) {
            case Layout.IGNORED -> false;
            case Layout.INPUT -> inputs.isMissing(cell, texts[cell]);
            case Layout.WEIGHT -> CellText.isMissing(texts[cell], true);
            default -> targets.isMissing(texts[cell]);
          };
      if (missing) {
        return true;
      }
    }
    return false;
  }

  /** What the file holds, after its last line. */
  CsvFile.Content finish() {
    Optional<Classes> classes = targets.classes();
    Targets finished = targets.finish(classes);
    Table table =
        new Table(inputs.matrix(), finished, layout.inputNames(), TargetCells.names(classes))
            .withRawColumns(inputs.rawColumns());
    return new CsvFile.Content(
        layout.weight() < 0 ? table : table.withWeights(weights.matrix()), layout, classes);
  }
}
