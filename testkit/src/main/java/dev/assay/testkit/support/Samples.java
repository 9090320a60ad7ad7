package dev.assay.testkit.support;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;

/** Numbers to try functions on. */
public final class Samples {
  private static final RandomStream STREAM = RandomStream.of(1, Purpose.NOISE, "samples");

  private Samples() {}

  /** A fine grid around 0, both signs of every power of ten, subnormals and the extremes. */
  public static float[] finite() {
    int grid = 4001;
    float[] special = {0, Float.MIN_VALUE, 1e-40f, Float.MIN_NORMAL, 88, 104, Float.MAX_VALUE};
    int decades = 76;
    float[] result = new float[grid + 2 * special.length + 2 * decades];
    int at = 0;
    for (int i = 0; i < grid; i++) {
      result[at++] = (i - grid / 2) * 0.01f;
    }
    for (float value : special) {
      result[at++] = value;
      result[at++] = -value;
    }
    for (int i = 0; i < decades; i++) {
      float value = Float.parseFloat("1e" + (i - decades / 2));
      result[at++] = value;
      result[at++] = -value;
    }
    return result;
  }

  /** n moderate numbers of both signs. */
  public static float[] spread(int n) {
    float[] result = new float[n];
    for (int i = 0; i < n; i++) {
      result[i] = (float) (4 * STREAM.gaussian(n, i));
    }
    return result;
  }

  /** Moderate numbers of both signs, none of them near 0. */
  public static Matrix matrix(int rows, int columns, long number) {
    Matrix result = Matrix.zeros(rows, columns);
    for (int i = 0; i < result.size(); i++) {
      double u = STREAM.uniform(-number, i);
      result.data()[i] = (float) (u < 0.5 ? u - 1 : u);
    }
    return result;
  }
}
