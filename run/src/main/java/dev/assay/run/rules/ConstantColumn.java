package dev.assay.run.rules;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.List;

/**
 * Finds input columns with one and the same value other than 0 on all training rows: a second bias.
 * Columns of zeros add nothing and are usual in images (the border pixels of digits), so they pass.
 */
@About(
    value = "An input column has one value other than 0 on all training rows",
    formula = "x[i, j] = x[0, j] != 0 for every training row i")
public record ConstantColumn() implements Rule {
  @Override
  public boolean refuses() {
    return true;
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Matrix x = evidence.train().inputs();
    if (x.rows() < 2) {
      return List.of();
    }
    for (int column = 0; column < x.columns(); column++) {
      float first = x.get(0, column);
      if (first != 0 && constant(x, column, first)) {
        List<String> names = evidence.train().columnNames();
        String name = names.isEmpty() ? "" : " (" + names.get(column) + ")";
        return List.of(
            new Finding(
                "data",
                "input column " + column + name + " is " + first + " on every training row",
                "columns that vary, or standardize, which turns it into zeros",
                List.of()));
      }
    }
    return List.of();
  }

  private static boolean constant(Matrix x, int column, float value) {
    for (int row = 1; row < x.rows(); row++) {
      if (x.get(row, column) != value) {
        return false;
      }
    }
    return true;
  }
}
