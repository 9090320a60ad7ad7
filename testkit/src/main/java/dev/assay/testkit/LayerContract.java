package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Samples;
import dev.assay.testkit.support.TestFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every layer promises.
 *
 * <p>Gradients are compared with central differences of {@code sum dY y}, computed from float
 * outputs with a step of 2^-7 and added in double precision. The truncation error, about 1e-5 for
 * functions with third derivatives near 1, and the rounding error, about 1e-5 as well, set the
 * tolerance.
 */
public abstract class LayerContract {
  private static final float STEP = 0x1p-7f;
  private static final int ROWS = 7;

  /** Smooth in the neighbourhood of numbers between -1 and 1. */
  protected abstract Layer layer();

  protected abstract int inputs();

  /** Greatest difference of a gradient from its central difference, for gradients near 1. */
  protected double tolerance() {
    return 5e-4;
  }

  @Test
  void gradientsAgreeWithCentralDifferences() {
    for (int rows : new int[] {1, ROWS}) {
      TestFrame frame = frame(rows);
      Matrix x = Samples.matrix(rows, inputs(), 1);
      Matrix dY = Samples.matrix(rows, outputs(), 2);
      Matrix dX = poisoned(rows, inputs());
      pass(frame, x, dY, dX);
      assertGradient("x", frame, x, dY, x, dX);
      for (Parameter parameter : frame.parameters()) {
        Matrix gradient = parameter.gradient().copy();
        assertGradient(parameter.name(), frame, x, dY, parameter.value(), gradient);
      }
    }
  }

  private void assertGradient(
      String name, TestFrame frame, Matrix x, Matrix dY, Matrix varied, Matrix gradient) {
    for (int i = 0; i < varied.size(); i++) {
      float before = varied.data()[varied.offset() + i];
      float up = before + STEP;
      float down = before - STEP;
      varied.data()[varied.offset() + i] = up;
      double above = functional(frame, x, dY);
      varied.data()[varied.offset() + i] = down;
      double below = functional(frame, x, dY);
      varied.data()[varied.offset() + i] = before;
      double difference = (above - below) / ((double) up - down);
      assertThat((double) gradient.data()[gradient.offset() + i])
          .as("gradient of %s, element %s", name, i)
          .isCloseTo(difference, within(tolerance() * Math.max(1, Math.abs(difference))));
    }
  }

  private double functional(TestFrame frame, Matrix x, Matrix dY) {
    Matrix y = poisoned(x.rows(), outputs());
    layer().forward(frame, x, y);
    double sum = 0;
    for (int i = 0; i < y.size(); i++) {
      sum += (double) dY.data()[i] * y.data()[i];
    }
    return sum;
  }

  @Test
  void leavesArgumentsAloneAndWritesAllResults() {
    TestFrame frame = frame(ROWS);
    Matrix x = Samples.matrix(ROWS, inputs(), 1);
    Matrix before = x.copy();
    Matrix y = poisoned(ROWS, outputs());
    layer().forward(frame, x, y);
    assertThat(x.data()).isEqualTo(before.data()).doesNotContain(Float.NaN);
    assertThat(y.data()).doesNotContain(Float.NaN);
    Matrix yBefore = y.copy();
    Matrix dX = poisoned(ROWS, inputs());
    layer().backward(frame, x, y, Samples.matrix(ROWS, outputs(), 2), dX);
    assertThat(x.data()).isEqualTo(before.data());
    assertThat(y.data()).isEqualTo(yBefore.data());
    assertThat(dX.data()).doesNotContain(Float.NaN);
    frame.parameters().forEach(p -> assertThat(p.gradient().data()).doesNotContain(Float.NaN));
  }

  @Test
  void worksWithoutTheGradientOfItsInput() {
    TestFrame frame = frame(ROWS);
    Matrix x = Samples.matrix(ROWS, inputs(), 1);
    Matrix dY = Samples.matrix(ROWS, outputs(), 2);
    pass(frame, x, dY, poisoned(ROWS, inputs()));
    float[][] with = gradients(frame);
    frame.poison();
    pass(frame, x, dY, null);
    assertThat(gradients(frame)).isDeepEqualTo(with);
  }

  @Test
  void aPartialBatchGivesWhatBuffersOfItsSizeGive() {
    Matrix x = Samples.matrix(3, inputs(), 1);
    Matrix dY = Samples.matrix(3, outputs(), 2);
    Matrix dX = poisoned(3, inputs());
    Matrix dXOfPart = poisoned(3, inputs());
    TestFrame exact = frame(3);
    Matrix y = pass(exact, x, dY, dX);
    TestFrame full = frame(ROWS);
    TestFrame part = full.withRows(3);
    Matrix yOfPart = pass(part, x, dY, dXOfPart);
    assertThat(yOfPart.data()).isEqualTo(y.data());
    assertThat(dXOfPart.data()).isEqualTo(dX.data());
    assertThat(gradients(part)).isDeepEqualTo(gradients(exact));
  }

  @Test
  void evaluationDependsOnNeitherStepNorOtherRows() {
    TestFrame frame = frame(ROWS).training(false);
    Matrix x = Samples.matrix(ROWS, inputs(), 1);
    Matrix first = poisoned(ROWS, outputs());
    Matrix second = poisoned(ROWS, outputs());
    Matrix alone = poisoned(1, outputs());
    layer().forward(frame.step(1), x, first);
    layer().forward(frame.step(2), x, second);
    layer().forward(frame.withRows(1), x.rows(4, 1), alone);
    assertThat(second.data()).isEqualTo(first.data());
    assertThat(alone.data()).isEqualTo(first.rows(4, 1).copy().data());
  }

  @Test
  void refusesToHaveNoInput() {
    assertThatThrownBy(() -> layer().outputs(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void allocatesNothing() {
    Layer layer = layer();
    TestFrame frame = frame(ROWS);
    Matrix x = Samples.matrix(ROWS, inputs(), 1);
    Matrix y = poisoned(ROWS, outputs());
    Matrix dY = Samples.matrix(ROWS, outputs(), 2);
    Matrix dX = poisoned(ROWS, inputs());
    Allocations.assertNone(() -> {
      layer.forward(frame, x, y);
      layer.backward(frame, x, y, dY, dX);
    });
  }

  private TestFrame frame(int rows) {
    return TestFrame.of(layer(), inputs(), rows).step(3);
  }

  private int outputs() {
    return layer().outputs(inputs());
  }

  private Matrix pass(TestFrame frame, Matrix x, Matrix dY, @Nullable Matrix dX) {
    Matrix y = poisoned(x.rows(), outputs());
    layer().forward(frame, x, y);
    layer().backward(frame, x, y, dY.copy(), dX);
    return y;
  }

  private static float[][] gradients(TestFrame frame) {
    return frame.parameters().stream().map(p -> p.gradient().copy().data()).toArray(float[][]::new);
  }

  private static Matrix poisoned(int rows, int columns) {
    Matrix result = Matrix.zeros(rows, columns);
    result.fill(Float.NaN);
    return result;
  }
}
