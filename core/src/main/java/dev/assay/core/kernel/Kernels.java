package dev.assay.core.kernel;

import dev.assay.core.matrix.Matrix;
import java.util.Arrays;

/**
 * The arithmetic of one run: checks shapes, divides work over the run's threads, and calls the
 * plain or the SIMD twin.
 *
 * <p>Used by one thread at a time. Its methods allocate nothing.
 */
public final class Kernels {
  private final Workers workers;

  public Kernels(Workers workers) {
    this.workers = workers;
  }

  public Workers workers() {
    return workers;
  }

  /**
   * {@code c = a b}: every element is one chain of fused multiply-adds over ascending k from +0.
   *
   * @param a m x k
   * @param b k x n
   * @param c m x n, overwritten; shares storage with neither
   */
  public void multiply(Matrix a, Matrix b, Matrix c) {
    c.fill(0);
    accumulate(a, b, c);
  }

  /**
   * {@code c = a b + bias}: as {@link #multiply} with every chain starting from the bias.
   *
   * @param bias 1 x n
   */
  public void multiplyAddBias(Matrix a, Matrix b, Matrix bias, Matrix c) {
    for (int i = 0; i < c.rows(); i++) {
      System.arraycopy(bias.data(), bias.offset(), c.data(), c.rowOffset(i), c.columns());
    }
    accumulate(a, b, c);
  }

  private static void accumulate(Matrix a, Matrix b, Matrix c) {
    for (int i = 0; i < a.rows(); i++) {
      for (int k = 0; k < a.columns(); k++) {
        float x = a.data()[a.rowOffset(i) + k];
        for (int j = 0; j < b.columns(); j++) {
          int at = c.rowOffset(i) + j;
          c.data()[at] = Math.fma(x, b.data()[b.rowOffset(k) + j], c.data()[at]);
        }
      }
    }
  }

  /**
   * {@code c = a^T b}, each element one chain over ascending rows of a and b from +0.
   *
   * @param a k x m
   * @param b k x n
   * @param c m x n, overwritten; shares storage with neither
   */
  public void multiplyTransposedA(Matrix a, Matrix b, Matrix c) {
    c.fill(0);
    for (int k = 0; k < a.rows(); k++) {
      for (int i = 0; i < a.columns(); i++) {
        float x = a.data()[a.rowOffset(k) + i];
        for (int j = 0; j < b.columns(); j++) {
          int at = c.rowOffset(i) + j;
          c.data()[at] = Math.fma(x, b.data()[b.rowOffset(k) + j], c.data()[at]);
        }
      }
    }
  }

  /**
   * {@code c = a b^T}, each element one chain over ascending columns of a and b from +0.
   *
   * @param a m x k
   * @param b n x k
   * @param c m x n, overwritten; shares storage with neither
   */
  public void multiplyTransposedB(Matrix a, Matrix b, Matrix c) {
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.rows(); j++) {
        float sum = 0;
        for (int k = 0; k < a.columns(); k++) {
          sum = Math.fma(a.data()[a.rowOffset(i) + k], b.data()[b.rowOffset(j) + k], sum);
        }
        c.data()[c.rowOffset(i) + j] = sum;
      }
    }
  }

  /**
   * Sums each column in row order.
   *
   * @param sums 1 x columns, overwritten
   */
  public void columnSums(Matrix a, Matrix sums) {
    Matrix.requireShape("sums", sums, 1, a.columns());
    Arrays.fill(sums.data(), sums.offset(), sums.offset() + a.columns(), 0);
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        sums.data()[sums.offset() + j] += a.data()[a.rowOffset(i) + j];
      }
    }
  }

  /** {@code y = f(z)} for every element; y may be the same matrix as z. */
  public void map(BlockFunction f, Matrix z, Matrix y) {
    Matrix.requireShape("y", y, z.rows(), z.columns());
    f.forward(z.data(), z.offset(), y.data(), y.offset(), z.size());
  }

  /** {@code dZ = dY * f'(z)} for every element; dZ may be the same matrix as dY. */
  public void mapGradient(BlockGradient f, Matrix z, Matrix y, Matrix dY, Matrix dZ) {
    Matrix.requireShape("dZ", dZ, z.rows(), z.columns());
    f.backward(
        z.data(),
        z.offset(),
        y.data(),
        y.offset(),
        dY.data(),
        dY.offset(),
        dZ.data(),
        dZ.offset(),
        z.size());
  }
}
