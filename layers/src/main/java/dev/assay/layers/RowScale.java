package dev.assay.layers;

import dev.assay.core.kernel.Rows;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Slots;

/**
 * Division of each row by its root mean square, {@code u = x / sqrt(mean x^2 + epsilon)}, in a
 * layer whose first buffers are these.
 */
final class RowScale {
  /** u, kept for backward. */
  static final int NORMALIZED = 0;

  /** Room as large as u. */
  static final int PRODUCT = 1;

  private static final int INVERSE = 2;
  private static final int PROJECTION = 3;
  static final int BUFFERS = 4;

  private RowScale() {}

  static void declare(Slots slots, int inputs) {
    slots.scratch(inputs);
    slots.scratch(inputs);
    slots.scratch(1);
    slots.scratch(1);
  }

  /** u. */
  static Matrix forward(Frame frame, double epsilon, Matrix x) {
    Matrix u = frame.scratch(NORMALIZED);
    Matrix inverse = frame.scratch(INVERSE);
    for (int row = 0; row < x.rows(); row++) {
      double square = dot(x, x, row) / (double) x.columns();
      inverse.set(row, 0, (float) (1 / Math.sqrt(square + epsilon)));
    }
    Broadcast.map(Broadcast.MULTIPLY, x, inverse, u);
    return u;
  }

  /** {@code dX = (g - u mean(g u)) / sqrt(mean x^2 + epsilon)}, with g the gradient of u. */
  static void backward(Frame frame, Matrix g, Matrix dX) {
    Matrix u = frame.scratch(NORMALIZED);
    Matrix projection = frame.scratch(PROJECTION);
    for (int row = 0; row < g.rows(); row++) {
      projection.set(row, 0, dot(g, u, row) / g.columns());
    }
    Broadcast.map(Broadcast.MULTIPLY, u, projection, dX);
    Broadcast.map(Broadcast.SUBTRACT_THEN_MULTIPLY, g, dX, frame.scratch(INVERSE), dX);
  }

  private static float dot(Matrix a, Matrix b, int row) {
    return Rows.dot(a.data(), a.rowOffset(row), b.data(), b.rowOffset(row), a.columns());
  }
}
