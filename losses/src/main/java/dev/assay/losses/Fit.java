package dev.assay.losses;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;

/** Checks of outputs against targets, and targets read as numbers, shared by the losses. */
final class Fit {
  /** How far the sum of a distribution in decimal fractions may be from 1. */
  private static final double SUM_TOLERANCE = 1e-3;

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

  private interface Domain {
    boolean contains(float target);
  }

  private static void every(Targets targets, Domain domain, String expected) {
    if (targets instanceof Targets.Values(Matrix matrix)) {
      for (int row = 0; row < matrix.rows(); row++) {
        for (int column = 0; column < matrix.columns(); column++) {
          float t = matrix.get(row, column);
          if (!domain.contains(t)) {
            throw new IllegalArgumentException(
                "got target "
                    + t
                    + (matrix.columns() == 1 ? "" : " in target column " + column)
                    + ", expected "
                    + expected);
          }
        }
      }
    }
  }

  /** Labels, or numbers in [0, 1]. */
  static void probabilities(Targets targets) {
    every(targets, t -> t >= 0 && t <= 1, "numbers in [0, 1]");
  }

  /** Labels, or numbers that are 0 or 1. */
  static void zerosAndOnes(Targets targets) {
    every(targets, t -> t == 0 || t == 1, "0 or 1");
  }

  static void notNegative(Targets targets) {
    every(targets, t -> t >= 0, "numbers >= 0");
  }

  static void notZero(Targets targets) {
    every(targets, t -> t != 0, "numbers other than 0");
  }

  /** Rows that are not all 0. */
  static void notAllZero(Targets targets) {
    Matrix matrix = ((Targets.Values) targets).matrix();
    for (int row = 0; row < matrix.rows(); row++) {
      boolean zero = true;
      for (int column = 0; column < matrix.columns(); column++) {
        zero &= matrix.get(row, column) == 0;
      }
      if (zero) {
        throw new IllegalArgumentException("row " + row + " has targets that are all 0");
      }
    }
  }

  /** Rows of numbers that are not negative and sum to 1. */
  static void distributions(Targets targets) {
    notNegative(targets);
    Matrix matrix = ((Targets.Values) targets).matrix();
    for (int row = 0; row < matrix.rows(); row++) {
      double sum = 0;
      for (int column = 0; column < matrix.columns(); column++) {
        sum += matrix.get(row, column);
      }
      if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
        throw new IllegalArgumentException(
            "row " + row + " has targets that sum to " + (float) sum + ", expected 1");
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

  /** {@link #number}, with a share of it replaced by 1/2. */
  static float smoothed(Targets targets, int row, int column, double share) {
    return (float) ((1 - share) * number(targets, row, column) + share / 2);
  }
}
