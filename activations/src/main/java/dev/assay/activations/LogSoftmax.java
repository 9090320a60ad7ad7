package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.kernel.FloatMath;
import dev.assay.core.kernel.Rows;
import dev.assay.core.kernel.Totals;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.RowActivation;

/**
 * The logarithm of {@link Softmax}: {@code y[j] = (z[j] - m) - ln sum_k e^(z[k] - m)} with m the
 * row's maximum; {@code dZ = dY - e^y sum dY}.
 *
 * <p>A loss on logits takes the logarithm of softmax itself: no layer needs to end with this for
 * it.
 *
 * <p>Small probabilities keep all their digits, which the logarithm of softmax loses. An element of
 * negative infinity stays so; a row with positive infinity, NaN, or nothing but negative infinity
 * gives NaN.
 */
@About(
    value = "Turns each row into logarithms of probabilities that sum to 1",
    formula = "y[j] = z[j] - ln sum_k e^z[k]",
    source = "torch.nn.LogSoftmax, PyTorch 1.13",
    checked = "PyTorch 1.13.0")
public record LogSoftmax() implements RowActivation {
  @Override
  public double upperBound() {
    return 0;
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
    double logSum = StrictMath.log(Totals.sum(y, y.length));
    for (int j = 0; j < z.length; j++) {
      y[j] = z[j] - max - logSum;
    }
  }

  @Override
  public void pullback(double[] z, double[] dY, double[] dZ) {
    value(z, dZ);
    double sum = Totals.sum(dY, dY.length);
    for (int j = 0; j < z.length; j++) {
      dZ[j] = dY[j] - StrictMath.exp(dZ[j]) * sum;
    }
  }

  @Override
  public void forward(Matrix z, Matrix y) {
    int n = z.columns();
    for (int row = 0; row < z.rows(); row++) {
      int at = y.rowOffset(row);
      float max = Rows.max(z.data(), z.rowOffset(row), n);
      Rows.subtract(z.data(), z.rowOffset(row), max, y.data(), at, n);
      float logSum = FloatMath.log(Rows.sumOfExponentials(y.data(), at, n, 0));
      Rows.subtract(y.data(), at, logSum, y.data(), at, n);
    }
  }

  @Override
  public void backward(Matrix z, Matrix y, Matrix dY, Matrix dZ) {
    int n = y.columns();
    Pieces pieces = Pieces.ofThisThread();
    for (int row = 0; row < y.rows(); row++) {
      float sum = Rows.sum(dY.data(), dY.rowOffset(row), n);
      for (int done = 0; done < n; done += Pieces.SIZE) {
        int m = Math.min(Pieces.SIZE, n - done);
        System.arraycopy(dY.data(), dY.rowOffset(row) + done, pieces.first, 0, m);
        Elementwise.exp(y.data(), y.rowOffset(row) + done, pieces.second, 0, m);
        pull(pieces.first, pieces.second, sum, m);
        System.arraycopy(pieces.first, 0, dZ.data(), dZ.rowOffset(row) + done, m);
      }
    }
  }

  private static void pull(float[] dY, float[] softmax, float sum, int n) {
    for (int j = 0; j < n; j++) {
      dY[j] -= softmax[j] * sum;
    }
  }
}
