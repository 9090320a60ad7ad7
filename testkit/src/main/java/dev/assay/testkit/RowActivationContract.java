package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.RowActivation;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Samples;
import org.junit.jupiter.api.Test;

/** What every activation of whole rows promises. */
public abstract class RowActivationContract {
  private static final int[] WIDTHS = {1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 4098};
  private static final int ROWS = 3;

  protected abstract RowActivation activation();

  /** Greatest difference of float loops from the definition, for numbers and gradients up to 8. */
  protected abstract double tolerance();

  @Test
  void pullbackAgreesWithCentralDifferences() {
    for (int n : new int[] {1, 2, 7, 17}) {
      double[] z = row(Samples.matrix(1, n, 1), 0);
      double[] dY = row(Samples.matrix(1, n, 2), 0);
      double[] dZ = new double[n];
      activation().pullback(z, dY, dZ);
      for (int j = 0; j < n; j++) {
        double h = 1e-5;
        double[] up = z.clone();
        double[] down = z.clone();
        up[j] += h;
        down[j] -= h;
        double difference = (functional(up, dY) - functional(down, dY)) / (2 * h);
        assertThat(dZ[j]).isCloseTo(difference, within(1e-6 * Math.abs(difference) + 1e-9));
      }
    }
  }

  private double functional(double[] z, double[] dY) {
    double[] y = new double[z.length];
    activation().value(z, y);
    double sum = 0;
    for (int j = 0; j < y.length; j++) {
      sum += dY[j] * y[j];
    }
    return sum;
  }

  @Test
  void floatLoopsAgreeWithTheDefinitionAndLeaveArgumentsAlone() {
    for (int n : WIDTHS) {
      Matrix z = spread(n);
      Matrix dY = Samples.matrix(ROWS, n, 3);
      float[] zBefore = z.data().clone();
      float[] dYBefore = dY.data().clone();
      Matrix y = poisoned(n);
      Matrix dZ = poisoned(n);
      activation().forward(z, y);
      float[] yBefore = y.data().clone();
      activation().backward(input(z, y), y, dY, dZ);
      assertThat(z.data()).isEqualTo(zBefore);
      assertThat(y.data()).isEqualTo(yBefore);
      assertThat(dY.data()).isEqualTo(dYBefore);
      for (int i = 0; i < ROWS; i++) {
        double[] exact = new double[n];
        activation().value(row(z, i), exact);
        assertThat(row(y, i)).containsExactly(exact, within(tolerance()));
        activation().pullback(row(z, i), row(dY, i), exact);
        assertThat(row(dZ, i)).containsExactly(exact, within(tolerance()));
      }
    }
  }

  @Test
  void resultsMayOverwriteArgumentsAndRowsMayBeComputedAlone() {
    for (int n : WIDTHS) {
      Matrix z = spread(n);
      Matrix dY = Samples.matrix(ROWS, n, 3);
      Matrix y = poisoned(n);
      Matrix dZ = poisoned(n);
      activation().forward(z, y);
      activation().backward(input(z, y), y, dY, dZ);
      Matrix both = z.copy();
      Matrix gradient = dY.copy();
      for (int i = 0; i < ROWS; i++) {
        activation().forward(both.rows(i, 1), both.rows(i, 1));
        activation()
            .backward(
                input(z, y).rows(i, 1), y.rows(i, 1), gradient.rows(i, 1), gradient.rows(i, 1));
      }
      assertThat(both.data()).isEqualTo(y.data());
      assertThat(gradient.data()).isEqualTo(dZ.data());
    }
  }

  @Test
  void boundsHoldAtExtremes() {
    for (float scale : new float[] {1e-40f, 1, 1e4f, 1e38f}) {
      Matrix z = Samples.matrix(ROWS, 17, 4);
      for (int i = 0; i < z.size(); i++) {
        z.data()[i] *= scale;
      }
      activation().forward(z, z);
      for (float element : z.data()) {
        assertThat((double) element)
            .isBetween(activation().lowerBound(), activation().upperBound());
      }
    }
  }

  @Test
  void allocatesNothing() {
    RowActivation activation = activation();
    Matrix z = spread(65);
    Matrix dY = Samples.matrix(ROWS, 65, 3);
    Matrix y = poisoned(65);
    Matrix dZ = poisoned(65);
    Matrix in = input(z, y);
    Allocations.assertNone(() -> {
      activation.forward(z, y);
      activation.backward(in, y, dY, dZ);
    });
  }

  private Matrix input(Matrix z, Matrix y) {
    return activation().needsInput() ? z : y;
  }

  private static Matrix spread(int n) {
    return Matrix.over(Samples.spread(ROWS * n), ROWS, n);
  }

  private static Matrix poisoned(int n) {
    Matrix result = Matrix.zeros(ROWS, n);
    result.fill(Float.NaN);
    return result;
  }

  private static double[] row(Matrix m, int row) {
    double[] result = new double[m.columns()];
    for (int j = 0; j < result.length; j++) {
      result[j] = m.get(row, j);
    }
    return result;
  }
}
