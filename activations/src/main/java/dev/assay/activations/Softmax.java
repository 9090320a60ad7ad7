package dev.assay.activations;

import dev.assay.core.kernel.Rows;
import dev.assay.core.kernel.Totals;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.RowActivation;

/**
 * Turns each row into positive numbers that sum to 1.
 *
 * <p>{@code y[j] = e^(z[j] - m) / sum_k e^(z[k] - m)} with m the row's maximum, so that nothing
 * overflows; {@code dZ = y (dY - dot(dY, y))}. An element of negative infinity gives 0; a row with
 * positive infinity, NaN, or nothing but negative infinity gives NaN.
 */
@About(
    value = "Turns each row into probabilities that sum to 1",
    formula = "y[j] = e^z[j] / sum_k e^z[k]",
    source = "Bridle, Probabilistic interpretation of feedforward classification outputs, 1990",
    checked = "PyTorch 1.13.0")
public record Softmax() implements RowActivation {
  @Override
  public double lowerBound() {
    return 0;
  }

  @Override
  public double upperBound() {
    return 1;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void value(double[] z, double[] y) {
    double max = Double.NEGATIVE_INFINITY;
    for (double element : z) {
      max = Math.max(max, element);
    }
    for (int j = 0; j < z.length; j++) {
      y[j] = StrictMath.exp(z[j] - max);
    }
    double sum = Totals.sum(y, y.length);
    for (int j = 0; j < z.length; j++) {
      y[j] /= sum;
    }
  }

  @Override
  public void pullback(double[] z, double[] dY, double[] dZ) {
    value(z, dZ);
    double[] weighted = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      weighted[j] = dY[j] * dZ[j];
    }
    double mean = Totals.sum(weighted, weighted.length);
    for (int j = 0; j < z.length; j++) {
      dZ[j] *= dY[j] - mean;
    }
  }

  @Override
  public void forward(Matrix z, Matrix y) {
    Rows.softmax(z.data(), z.offset(), y.data(), y.offset(), z.rows(), z.columns());
  }

  @Override
  public void backward(Matrix z, Matrix y, Matrix dY, Matrix dZ) {
    int n = y.columns();
    for (int row = 0; row < y.rows(); row++) {
      int yFrom = y.rowOffset(row);
      int dYFrom = dY.rowOffset(row);
      float mean = Rows.dot(dY.data(), dYFrom, y.data(), yFrom, n);
      pull(y.data(), yFrom, dY.data(), dYFrom, mean, dZ.data(), dZ.rowOffset(row), n);
    }
  }

  private static void pull(
      float[] y, int yFrom, float[] dY, int dYFrom, float mean, float[] dZ, int dZFrom, int n) {
    for (int j = 0; j < n; j++) {
      dZ[dZFrom + j] = y[yFrom + j] * (dY[dYFrom + j] - mean);
    }
  }
}
