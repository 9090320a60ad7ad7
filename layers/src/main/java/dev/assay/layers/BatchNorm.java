package dev.assay.layers;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;
import dev.assay.core.spi.WeightInit;
import org.jspecify.annotations.Nullable;

/**
 * Gives each column mean 0 and variance 1, then a scale and a shift that are trained.
 *
 * <p>{@code u = (x - mean) / sqrt(variance + epsilon), y = u scale + shift}. In training mean and
 * variance (divided by the number of rows n) are those of the batch, and move the running ones:
 * {@code running = (1 - momentum) running + momentum batch}, with the variance divided by n - 1
 * there. In evaluation they are the running ones, which start at 0 and 1. A batch of one row gives
 * the shift, has no gradient for x, and leaves the running statistics alone.
 *
 * <p>Backward: {@code dX = scale / sqrt(variance + epsilon) (dY - mean dY - u mean(dY u))}, {@code
 * dscale = sum dY u, dshift = sum dY}.
 *
 * <p>Momentum is the share of the new, as in PyTorch; Keras's momentum is the share of the old,
 * 0.99 by default, and its running variance is divided by n. PyTorch refuses a batch of one row.
 *
 * <p>Each column's mean is one chain in row order, corrected by the mean of what is left when it is
 * subtracted; the variance is taken from the same differences (the corrected two-pass algorithm of
 * Chan, Golub and LeVeque, 1983, eq. 1.7).
 */
@About(
    value = "Normalises each column over the batch",
    formula = "y = (x - mean) / sqrt(variance + epsilon) scale + shift",
    source =
        "Ioffe and Szegedy, Batch normalization: accelerating deep network training by reducing "
            + "internal covariate shift, 2015, algorithms 1 and 2",
    checked = "PyTorch 1.13.0")
public record BatchNorm(
    @Param(
            value = "share of the batch in each update of the running statistics",
            byDefault = "0.1",
            range = "(0, 1]")
        double momentum,
    @Param(value = "added to the variance", byDefault = "1e-5", range = "(0, 1]") double epsilon,
    @Param(value = "whether there are a scale and a shift", byDefault = "true") boolean affine,
    @Param(value = "initial scale, a matrix of 1 x columns", byDefault = "ones") WeightInit scale,
    @Param(value = "initial shift, a matrix of 1 x columns", byDefault = "zeros") WeightInit shift)
    implements Layer {
  private static final int RUNNING_MEAN = 0;
  private static final int RUNNING_VARIANCE = 1;
  private static final int NORMALIZED = 0;
  private static final int PRODUCT = 1;
  private static final int MEAN = 2;
  private static final int INVERSE = 3;
  private static final int SUMS = 4;
  private static final int MORE_SUMS = 5;

  public BatchNorm {
    Params.check(BatchNorm.class, momentum, epsilon, affine, scale, shift);
  }

  @Override
  public int outputs(int inputs) {
    return Inputs.atLeastOne("batch-norm", inputs);
  }

  @Override
  public boolean mixesRows() {
    return true;
  }

  @Override
  public void declare(Slots slots, int inputs) {
    if (affine) {
      slots.trainable("scale", Parameter.Role.SCALE, 1, inputs, scale);
      slots.trainable("shift", Parameter.Role.BIAS, 1, inputs, shift);
    }
    slots.running("mean", 1, inputs, 0);
    slots.running("variance", 1, inputs, 1);
    slots.scratch(inputs);
    slots.scratch(inputs);
    for (int i = MEAN; i <= MORE_SUMS; i++) {
      slots.scratch(1, inputs);
    }
  }

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    Matrix normalized = frame.scratch(NORMALIZED);
    Matrix inverse = frame.scratch(INVERSE);
    if (frame.training()) {
      center(frame, x, normalized, y);
      Broadcast.map(
          Broadcast.SUBTRACT_THEN_MULTIPLY, normalized, frame.scratch(SUMS), inverse, normalized);
    } else {
      invertDeviations(frame.running(RUNNING_VARIANCE), inverse);
      Matrix mean = frame.running(RUNNING_MEAN);
      Broadcast.map(Broadcast.SUBTRACT_THEN_MULTIPLY, x, mean, inverse, normalized);
    }
    Affine.forward(frame, affine, normalized, y);
  }

  /**
   * Subtracts the column means as far as one chain finds them, leaves in {@code SUMS} what is still
   * to subtract and in {@code INVERSE} the inverse standard deviations, and moves the running
   * statistics.
   *
   * @param squares overwritten
   */
  private void center(Frame frame, Matrix x, Matrix centered, Matrix squares) {
    Kernels kernels = frame.kernels();
    Matrix mean = frame.scratch(MEAN);
    Matrix rest = frame.scratch(SUMS);
    Matrix spread = frame.scratch(MORE_SUMS);
    kernels.columnSums(x, mean);
    divide(mean, x.rows(), mean);
    Broadcast.map(Broadcast.SUBTRACT, x, mean, centered);
    Broadcast.map(Broadcast.SQUARED_DIFFERENCE, x, mean, squares);
    kernels.columnSums(centered, rest);
    kernels.columnSums(squares, spread);
    divide(rest, x.rows(), rest);
    divide(spread, x.rows(), spread);
    for (int j = 0; j < x.columns(); j++) {
      float left = rest.get(0, j);
      spread.set(0, j, Math.max(spread.get(0, j) - left * left, 0));
    }
    invertDeviations(spread, frame.scratch(INVERSE));
    if (x.rows() > 1) {
      Broadcast.map(Broadcast.ADD, mean, rest, mean);
      move(frame.running(RUNNING_MEAN), mean, 1);
      move(frame.running(RUNNING_VARIANCE), spread, x.rows() / (x.rows() - 1.0));
    }
  }

  private void move(Matrix running, Matrix batch, double factor) {
    for (int j = 0; j < running.columns(); j++) {
      double moved = (1 - momentum) * running.get(0, j) + momentum * (factor * batch.get(0, j));
      running.set(0, j, (float) moved);
    }
  }

  private void invertDeviations(Matrix variance, Matrix inverse) {
    for (int j = 0; j < variance.columns(); j++) {
      inverse.set(0, j, (float) (1 / Math.sqrt(variance.get(0, j) + epsilon)));
    }
  }

  private static void divide(Matrix x, int number, Matrix y) {
    for (int j = 0; j < x.columns(); j++) {
      y.set(0, j, x.get(0, j) / number);
    }
  }

  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {
    Matrix normalized = frame.scratch(NORMALIZED);
    Matrix product = frame.scratch(PRODUCT);
    Matrix dScale = affine ? frame.gradient(Affine.SCALE) : frame.scratch(SUMS);
    Matrix dShift = affine ? frame.gradient(Affine.SHIFT) : frame.scratch(MORE_SUMS);
    Affine.gradients(frame.kernels(), normalized, dY, product, dScale, dShift);
    if (dX == null) {
      return;
    }
    Matrix factor = frame.scratch(INVERSE);
    if (affine) {
      factor = frame.scratch(MEAN);
      Broadcast.map(
          Broadcast.MULTIPLY, frame.scratch(INVERSE), frame.parameter(Affine.SCALE), factor);
    }
    if (frame.training()) {
      divide(dScale, x.rows(), frame.scratch(SUMS));
      divide(dShift, x.rows(), frame.scratch(MORE_SUMS));
      Broadcast.map(
          Broadcast.MULTIPLY_THEN_ADD,
          normalized,
          frame.scratch(SUMS),
          frame.scratch(MORE_SUMS),
          product);
      Broadcast.map(Broadcast.SUBTRACT_THEN_MULTIPLY, dY, product, factor, dX);
    } else {
      Broadcast.map(Broadcast.MULTIPLY, dY, factor, dX);
    }
  }
}
