package dev.assay.run.trained;

import dev.assay.core.data.DataException;
import dev.assay.core.data.TargetShape;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import java.util.List;
import java.util.stream.IntStream;

/** What a network answers for some rows: a class with its probability, or numbers. */
public final class Predictions {
  private final Matrix values;
  private final TargetShape targets;
  private final List<String> classNames;
  private final Loss.Input lossInput;

  Predictions(Matrix values, TargetShape targets, List<String> classNames, Loss.Input lossInput) {
    this.values = values;
    this.targets = targets;
    this.lossInput = lossInput;
    this.classNames =
        classNames.isEmpty()
            ? IntStream.range(0, targets.classes()).mapToObj(Integer::toString).toList()
            : List.copyOf(classNames);
  }

  public int rows() {
    return values.rows();
  }

  /** Whether rows are answered with a class. */
  public boolean classes() {
    return targets.labels();
  }

  /** Names of the classes, their numbers when they have none; empty for numbers. */
  public List<String> classNames() {
    return classNames;
  }

  /** Whether {@link #score} gives probabilities; otherwise scores such as those of hinge losses. */
  public boolean probabilities() {
    return classes() && lossInput != Loss.Input.VALUES;
  }

  /**
   * What the network puts out after the loss's link and with transforms of targets undone: numbers,
   * or a number for each class (a single one, of class 1, when there is one output for two).
   */
  public float value(int row, int output) {
    return values.get(row, output);
  }

  /** Numbers of a row. */
  public int outputs() {
    return values.columns();
  }

  /**
   * The predicted class: that of the greatest output, the first of equals. With one output it is
   * class 1 from probability 0.5, or score 0, on.
   *
   * @throws DataException when rows are answered with numbers, or one is NaN
   */
  public int label(int row) {
    requireClasses();
    int best = 0;
    for (int j = 0; j < values.columns(); j++) {
      float value = values.get(row, j);
      if (Float.isNaN(value)) {
        throw new DataException("row " + row + ": the network puts out NaN");
      }
      best = value > values.get(row, best) ? j : best;
    }
    if (values.columns() > 1) {
      return best;
    }
    return values.get(row, 0) >= (probabilities() ? 0.5f : 0) ? 1 : 0;
  }

  /**
   * The name of the predicted class, or its number when classes have no names.
   *
   * @throws DataException when rows are answered with numbers, or one is NaN
   */
  public String className(int row) {
    return classNames.get(label(row));
  }

  /**
   * The probability of a class, or its score where there are no probabilities.
   *
   * @throws DataException when rows are answered with numbers
   */
  public double score(int row, int label) {
    requireClasses();
    if (values.columns() > 1) {
      return values.get(row, label);
    }
    double one = values.get(row, 0);
    if (label == 1) {
      return one;
    }
    return probabilities() ? 1 - one : -one;
  }

  /**
   * The probability of a class by name.
   *
   * @throws DataException when there is no such class, or no probabilities
   */
  public double probability(int row, String className) {
    int label = classNames.indexOf(className);
    if (label < 0 || !probabilities()) {
      throw new DataException(
          probabilities()
              ? "no class \"" + className + "\"; classes: " + String.join(", ", classNames)
              : "the network gives no probabilities");
    }
    return score(row, label);
  }

  private void requireClasses() {
    if (!classes()) {
      throw new DataException("rows are answered with numbers, not with classes");
    }
  }
}
