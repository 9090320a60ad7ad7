package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;

/** Checks of outputs against targets, and targets read as numbers, shared by the losses. */
final class Fit {
  private Fit() {}

  /** Labels with one output for each class. */
  static void oneOutputPerClass(int outputs, TargetShape targets) {
    if (!targets.labels()) {
      throw new IllegalArgumentException("needs class labels, the targets are " + targets);
    }
    if (outputs != targets.classes()) {
      throw new IllegalArgumentException(
          "needs one output for each of " + targets.classes() + " classes, got " + outputs);
    }
  }

  /** Two classes with one output, or as many numbers as outputs. */
  static void binary(int outputs, TargetShape targets) {
    if (targets.labels()) {
      if (targets.classes() != 2 || outputs != 1) {
        throw new IllegalArgumentException(
            "needs 2 classes with 1 output, got "
                + targets.classes()
                + " classes with "
                + outputs
                + (outputs == 1 ? " output" : " outputs"));
      }
    } else {
      sameWidth(outputs, targets);
    }
  }

  /** As many numbers as outputs. */
  static void sameWidth(int outputs, TargetShape targets) {
    if (targets.labels()) {
      throw new IllegalArgumentException("needs numbers as targets, these are " + targets);
    }
    if (outputs != targets.columns()) {
      throw new IllegalArgumentException(
          "needs as many outputs as target columns, got "
              + outputs
              + " outputs and "
              + targets.columns()
              + " columns");
    }
  }

  /** Labels, or numbers in [0, 1]. */
  static void probabilities(Targets targets) {
    if (targets instanceof Targets.Values(Matrix matrix)) {
      for (int row = 0; row < matrix.rows(); row++) {
        for (int column = 0; column < matrix.columns(); column++) {
          float t = matrix.get(row, column);
          if (!(t >= 0 && t <= 1)) {
            throw new IllegalArgumentException(
                "got target "
                    + t
                    + (matrix.columns() == 1 ? "" : " in target column " + column)
                    + ", expected numbers in [0, 1]");
          }
        }
      }
    }
  }

  /** The target of one output as a number; labels are 0 and 1. */
  static float number(Targets targets, int row, int column) {
    if (targets instanceof Targets.Values(Matrix matrix)) {
      return matrix.data()[matrix.rowOffset(row) + column];
    }
    return ((Targets.Labels) targets).label(row);
  }
}
