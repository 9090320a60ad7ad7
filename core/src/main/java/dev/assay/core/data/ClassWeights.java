package dev.assay.core.data;

import dev.assay.core.matrix.Matrix;
import java.util.Arrays;
import java.util.List;

/** Turns weights of classes into weights of rows. */
public final class ClassWeights {
  private ClassWeights() {}

  /**
   * The table with every row's weight multiplied by that of its class.
   *
   * @param classWeights one for each class, not negative
   * @throws DataException when targets are numbers, or the number of weights is not that of classes
   */
  public static Table apply(Table table, List<Double> classWeights) {
    Targets.Labels labels = labels(table);
    if (classWeights.size() != labels.classes()) {
      throw new DataException(
          "got %d weights, expected one for each of %d classes"
              .formatted(classWeights.size(), labels.classes()));
    }
    Matrix weights = Matrix.zeros(table.rows(), 1);
    for (int row = 0; row < table.rows(); row++) {
      double own = table.weights().isPresent() ? table.weights().get().get(row, 0) : 1;
      weights.set(row, 0, (float) (own * classWeights.get(labels.label(row))));
    }
    return table.withWeights(weights);
  }

  /**
   * Weights with which all classes that have rows count alike: {@code rows / (classes with rows *
   * rows of the class)}, as scikit-learn's {@code balanced}; 1 for a class without rows.
   *
   * @throws DataException when targets are numbers
   */
  public static List<Double> balanced(Table table) {
    Targets.Labels labels = labels(table);
    long[] counts = new long[labels.classes()];
    for (int row = 0; row < labels.rows(); row++) {
      counts[labels.label(row)]++;
    }
    long present = Arrays.stream(counts).filter(count -> count > 0).count();
    return Arrays.stream(counts)
        .mapToObj(count -> count == 0 ? 1 : (double) labels.rows() / (present * count))
        .toList();
  }

  private static Targets.Labels labels(Table table) {
    if (table.targets() instanceof Targets.Labels labels) {
      return labels;
    }
    throw new DataException("needs class labels, the targets are " + table.targets().shape());
  }
}
