package dev.assay.data.npy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.data.support.TargetKind;
import java.util.List;
import java.util.Optional;

/**
 * Joins an array of inputs and one of targets. Classes are numbered as they are written, 0, 1 ..;
 * {@link TargetKind#AUTO} sees them when the values are exactly 0, 1 .. k-1.
 */
final class ArrayTargets {
  private ArrayTargets() {}

  /**
   * A table of both.
   *
   * @param file where the targets come from, for messages
   * @param main shape of the main part's targets when this is the test part
   */
  static Table join(
      String file, Matrix inputs, Matrix targets, TargetKind kind, Optional<TargetShape> main) {
    if (inputs.rows() != targets.rows()) {
      throw new DataException(
          "%s: %d rows of targets for %d rows of inputs"
              .formatted(file, targets.rows(), inputs.rows()));
    }
    boolean single = targets.columns() == 1;
    if (kind == TargetKind.CLASSES && !single) {
      throw new DataException(
          "%s: %d columns of targets, expected 1 with labels: classes"
              .formatted(file, targets.columns()));
    }
    boolean classes =
        main.map(TargetShape::labels)
            .orElse(
                kind == TargetKind.CLASSES
                    || (kind == TargetKind.AUTO
                        && single
                        && TargetKind.looksLikeClasses(targets.data(), targets.size())));
    Targets made =
        classes
            ? labels(file, targets, main.map(TargetShape::classes))
            : new Targets.Values(targets);
    return new Table(inputs, made, List.of(), List.of());
  }

  /** Checks that a test part has the columns of the main part. */
  static void requireSameColumns(String file, Table test, Table main) {
    if (test.inputs().columns() != main.inputs().columns()) {
      throw new DataException(
          "%s: %d columns, the main part has %d"
              .formatted(file, test.inputs().columns(), main.inputs().columns()));
    }
    if (!test.targets().shape().equals(main.targets().shape())) {
      throw new DataException(
          "%s: targets are %s, those of the main part %s"
              .formatted(file, test.targets().shape(), main.targets().shape()));
    }
  }

  private static Targets labels(String file, Matrix targets, Optional<Integer> classes) {
    int[] labels = new int[targets.rows()];
    int limit = classes.orElse(1 << 24);
    int highest = 0;
    for (int row = 0; row < labels.length; row++) {
      float value = targets.get(row, 0);
      labels[row] = (int) value;
      if (labels[row] != value || labels[row] < 0 || labels[row] >= limit) {
        throw new DataException(
            "%s: row %d: label %s, expected a whole number from 0%s"
                .formatted(file, row, value, classes.map(c -> " to " + (c - 1)).orElse("")));
      }
      highest = Math.max(highest, labels[row]);
    }
    return new Targets.Labels(labels, classes.orElse(highest + 1));
  }
}
