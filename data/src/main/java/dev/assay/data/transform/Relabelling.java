package dev.assay.data.transform;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * New class numbers for old ones; rows of a class without a new number are dropped.
 *
 * @param newOf for each old class its new number, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and private to this package.
record Relabelling(String transform, int[] newOf, int newClasses) {
  /** Applies it; kept rows move together at the start of the table's storage, in their order. */
  Table apply(Table part) {
    Targets.Labels labels = ClassName.labels(transform, part.targets());
    if (labels.classes() != newOf.length) {
      throw new DataException(
          "%s: fitted to %d classes, these rows have %d"
              .formatted(transform, newOf.length, labels.classes()));
    }
    Matrix x = part.inputs();
    Matrix weights = part.weights().orElse(null);
    int[] kept = new int[labels.rows()];
    int count = 0;
    for (int row = 0; row < labels.rows(); row++) {
      int label = newOf[labels.label(row)];
      if (label >= 0) {
        move(x, row, count);
        if (weights != null) {
          move(weights, row, count);
        }
        kept[count++] = label;
      }
    }
    if (count == 0) {
      throw new DataException(
          transform + ".classes: none of the " + labels.rows() + " rows is of these classes");
    }
    int rows = count;
    return new Table(
        x.rows(0, rows),
        new Targets.Labels(kept, 0, rows, newClasses),
        part.columnNames(),
        names(part.classNames()),
        part.weights().map(w -> w.rows(0, rows)));
  }

  private static void move(Matrix m, int from, int to) {
    System.arraycopy(m.data(), m.rowOffset(from), m.data(), m.rowOffset(to), m.columns());
  }

  private List<String> names(List<String> old) {
    if (old.isEmpty()) {
      return List.of();
    }
    List<StringJoiner> names =
        Stream.generate(() -> new StringJoiner("+")).limit(newClasses).toList();
    for (int c = 0; c < newOf.length; c++) {
      if (newOf[c] >= 0) {
        names.get(newOf[c]).add(old.get(c));
      }
    }
    return names.stream().map(StringJoiner::toString).toList();
  }
}
