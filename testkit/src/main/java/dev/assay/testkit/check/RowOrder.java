package dev.assay.testkit.check;

import dev.assay.core.data.DataException;
import dev.assay.core.data.DataHash;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Transform;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rows of a result among the results of single rows. A transform may leave rows out; one
 * whose rows depend on each other, or on their place, is not recognised and not judged here.
 */
final class RowOrder {
  private final Transform.Fitted fitted;

  RowOrder(Transform.Fitted fitted) {
    this.fitted = fitted;
  }

  /**
   * Compares both ways.
   *
   * @param part overwritten
   * @param same the same rows in storage of their own; overwritten
   */
  void run(Findings findings, Table part, Table same) {
    List<Table> single = new ArrayList<>();
    for (int i = 0; i < part.rows(); i++) {
      single.addAll(alone(part.rows(i, 1)));
    }
    Table whole = fitted.apply(same);
    List<Integer> origins = new ArrayList<>();
    for (int i = 0; i < whole.rows(); i++) {
      String inputs = inputs(whole.rows(i, 1));
      int origin = i;
      if (i >= single.size() || !inputs(single.get(i)).equals(inputs)) {
        origin = single.stream().map(RowOrder::inputs).toList().indexOf(inputs);
      }
      if (origin < 0) {
        return;
      }
      origins.add(origin);
    }
    for (int i = 0; i < origins.size(); i++) {
      int origin = origins.get(i);
      if (!targets(whole.rows(i, 1)).equals(targets(single.get(origin)))) {
        findings.broken(
            "the inputs of row %d are given the target of another row: inputs and targets are not moved together"
                .formatted(origin));
        return;
      }
      if (i > 0 && origin < origins.get(i - 1)) {
        findings.broken(
            "rows come out in another order: row %d before row %d"
                .formatted(origins.get(i - 1), origin));
        return;
      }
    }
  }

  /** One row, or none when it is left out. */
  private List<Table> alone(Table row) {
    try {
      Table result = fitted.apply(row);
      return result.rows() == 1 ? List.of(result) : List.of();
    } catch (DataException e) {
      return List.of();
    }
  }

  private static String inputs(Table row) {
    return DataHash.of(new Table(row.inputs(), new Targets.Labels(new int[1], 1)));
  }

  private static String targets(Table row) {
    return DataHash.of(new Table(Matrix.zeros(1, 1), row.targets()));
  }
}
