package dev.assay.testkit.check;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.support.Samples;
import dev.assay.testkit.support.TestFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layer's buffers with an input and a gradient, and passes over them. */
final class LayerPass {
  final Layer layer;
  final TestFrame frame;
  final Matrix x;
  final Matrix y;
  final Matrix dY;
  final Matrix dX;

  /** At step 3, in training; outputs and gradients hold NaN. */
  LayerPass(Layer layer, int inputs, int rows) {
    this(layer, TestFrame.of(layer, inputs, rows).step(3), inputs, rows);
  }

  private LayerPass(Layer layer, TestFrame frame, int inputs, int rows) {
    this.layer = layer;
    this.frame = frame;
    int outputs = layer.outputs(inputs);
    x = Samples.matrix(rows, inputs, 1);
    dY = Samples.matrix(rows, outputs, 2);
    y = poisoned(rows, outputs);
    dX = poisoned(rows, inputs);
  }

  /** The first rows in the same buffers. */
  LayerPass withRows(int fewer) {
    return new LayerPass(layer, frame.withRows(fewer), x.columns(), fewer);
  }

  static Matrix poisoned(int rows, int columns) {
    Matrix result = Matrix.zeros(rows, columns);
    result.fill(Float.NaN);
    return result;
  }

  LayerPass forward() {
    layer.forward(frame, x, y);
    return this;
  }

  /** Both passes; dY is kept. */
  LayerPass run() {
    return run(dX);
  }

  LayerPass run(@Nullable Matrix into) {
    forward();
    layer.backward(frame, x, y, dY.copy(), into);
    return this;
  }

  /** {@code sum dY y} after a forward pass, in double. */
  double objective() {
    forward();
    double sum = 0;
    for (int i = 0; i < y.size(); i++) {
      sum += (double) dY.data()[i] * y.data()[i];
    }
    return sum;
  }

  /** Gradients of all parameters one after the other. */
  float[] gradients() {
    return joined(frame.parameters().stream().map(Parameter::gradient).toList());
  }

  /** Parameters and running statistics one after the other. */
  float[] memory() {
    List<Matrix> all = new ArrayList<>(frame.parameters().stream().map(Parameter::value).toList());
    all.addAll(frame.runningStatistics());
    return joined(all);
  }

  private static float[] joined(List<Matrix> matrices) {
    float[] result = new float[matrices.stream().mapToInt(Matrix::size).sum()];
    int at = 0;
    for (Matrix m : matrices) {
      System.arraycopy(m.data(), m.offset(), result, at, m.size());
      at += m.size();
    }
    return result;
  }

  /** "row 2, column 0" of an element's number. */
  static String place(Matrix m, int element) {
    return "row " + element / m.columns() + ", column " + element % m.columns();
  }
}
