package dev.assay.layers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;
import org.jspecify.annotations.Nullable;

/**
 * Sets a random part of the inputs to 0 while training, and scales the others so that the
 * expectation stays; leaves all as they are in evaluation.
 *
 * <p>{@code y = x m}, with {@code m = 1 / (1 - rate)} with probability {@code 1 - rate} and
 * otherwise 0 ("inverted" dropout, as in PyTorch; the paper scales in evaluation instead). Element
 * (row, column) of a batch draws number {@code row * columns + column} of the step.
 */
@About(
    value = "Sets a random part of the inputs to 0 while training",
    formula = "y = x m, m = 1 / (1 - rate) with probability 1 - rate, else 0",
    source =
        "Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, Dropout: a simple way to "
            + "prevent neural networks from overfitting, 2014, section 4",
    checked = "moments of many draws")
public record Dropout(
    @Param(value = "probability that an input is set to 0", byDefault = "0.5", range = "[0, 1)")
        double rate)
    implements Layer {
  private static final int MASK = 0;

  public Dropout {
    Params.check(Dropout.class, rate);
  }

  @Override
  public int outputs(int inputs) {
    return Inputs.atLeastOne("dropout", inputs);
  }

  @Override
  public void declare(Slots slots, int inputs) {
    slots.scratch(inputs);
  }

  @Override
  public void forward(Frame frame, Matrix x, Matrix y) {
    if (frame.training()) {
      Matrix mask = frame.scratch(MASK);
      draw(mask, frame.random(Purpose.DROPOUT), frame.step());
      multiply(x, mask, y);
    } else {
      y.copyFrom(x);
    }
  }

  @Override
  public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {
    if (dX == null) {
      return;
    }
    if (frame.training()) {
      multiply(dY, frame.scratch(MASK), dX);
    } else {
      dX.copyFrom(dY);
    }
  }

  private void draw(Matrix mask, RandomStream random, long step) {
    float kept = (float) (1 / (1 - rate));
    float[] data = mask.data();
    int from = mask.offset();
    for (int i = 0; i < mask.size(); i++) {
      data[from + i] = random.uniformFloat(step, i) < rate ? 0 : kept;
    }
  }

  private static void multiply(Matrix a, Matrix mask, Matrix result) {
    Matrix.requireShape("mask", mask, a.rows(), a.columns());
    Matrix.requireShape("result", result, a.rows(), a.columns());
    multiply(
        a.data(), a.offset(), mask.data(), mask.offset(), result.data(), result.offset(), a.size());
  }

  private static void multiply(
      float[] a, int aFrom, float[] m, int mFrom, float[] result, int resultFrom, int n) {
    for (int i = 0; i < n; i++) {
      result[resultFrom + i] = a[aFrom + i] * m[mFrom + i];
    }
  }
}
