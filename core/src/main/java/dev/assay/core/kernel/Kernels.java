package dev.assay.core.kernel;

import dev.assay.core.matrix.Matrix;

/**
 * The arithmetic of one run: checks shapes, divides work over the run's threads, and calls the
 * plain or the SIMD twin.
 *
 * <p>Results have the same bits for every number of threads and lanes. Used by one thread at a
 * time. Its methods allocate nothing once their buffers have grown to the sizes in use.
 */
public final class Kernels {
  private final Workers workers;
  private final Products products;
  private final Columns columns;
  private final Maps maps;

  public Kernels(Workers workers) {
    this.workers = workers;
    products = new Products(workers);
    columns = new Columns(workers);
    maps = new Maps(workers);
  }

  public Workers workers() {
    return workers;
  }

  /** Multiply-adds of all products so far. */
  public long multiplyAdds() {
    return products.multiplyAdds();
  }

  /** Says what is to come: much is done otherwise than little, with the same bits. */
  public void expect(long multiplyAdds) {
    ShortJobs.PRODUCTS.expect(multiplyAdds);
  }

  /**
   * {@code c = a b}: every element is one chain of fused multiply-adds over ascending k from +0.
   *
   * @param a m x k
   * @param b k x n
   * @param c m x n, overwritten; shares storage with neither
   * @throws IllegalArgumentException when the shapes do not fit
   */
  public void multiply(Matrix a, Matrix b, Matrix c) {
    inner("multiply", a.columns(), b.rows(), a, b);
    Matrix.requireShape("c", c, a.rows(), b.columns());
    products.prepare(a, false, b, false, c).startFromZero();
    products.run();
  }

  /**
   * {@code c = a b + bias}: as {@link #multiply} with every chain starting from the bias.
   *
   * @param bias 1 x n
   * @throws IllegalArgumentException when the shapes do not fit
   */
  public void multiplyAddBias(Matrix a, Matrix b, Matrix bias, Matrix c) {
    inner("multiplyAddBias", a.columns(), b.rows(), a, b);
    Matrix.requireShape("bias", bias, 1, b.columns());
    Matrix.requireShape("c", c, a.rows(), b.columns());
    products.prepare(a, false, b, false, c).start(bias.data(), bias.offset(), 0, 1);
    products.run();
  }

  /**
   * {@code c = c + a b}: as {@link #multiply} with every chain going on from the existing value.
   *
   * @throws IllegalArgumentException when the shapes do not fit
   */
  public void multiplyAdd(Matrix a, Matrix b, Matrix c) {
    inner("multiplyAdd", a.columns(), b.rows(), a, b);
    Matrix.requireShape("c", c, a.rows(), b.columns());
    products.prepare(a, false, b, false, c).startFromResult();
    products.run();
  }

  /**
   * {@code c = a^T b}, each element one chain over ascending rows of a and b from +0.
   *
   * @param a k x m
   * @param b k x n
   * @param c m x n, overwritten; shares storage with neither
   * @throws IllegalArgumentException when the shapes do not fit
   */
  public void multiplyTransposedA(Matrix a, Matrix b, Matrix c) {
    inner("multiplyTransposedA", a.rows(), b.rows(), a, b);
    Matrix.requireShape("c", c, a.columns(), b.columns());
    products.prepare(a, true, b, false, c).startFromZero();
    products.run();
  }

  /**
   * {@code c = a b^T}, each element one chain over ascending columns of a and b from +0.
   *
   * @param a m x k
   * @param b n x k
   * @param c m x n, overwritten; shares storage with neither
   * @throws IllegalArgumentException when the shapes do not fit
   */
  public void multiplyTransposedB(Matrix a, Matrix b, Matrix c) {
    inner("multiplyTransposedB", a.columns(), b.columns(), a, b);
    Matrix.requireShape("c", c, a.rows(), b.rows());
    products.prepare(a, false, b, true, c).startFromZero();
    products.run();
  }

  private static void inner(String name, int left, int right, Matrix a, Matrix b) {
    if (left != right) {
      throw new IllegalArgumentException(
          name
              + ": inner sizes differ: a is "
              + a.rows()
              + " x "
              + a.columns()
              + ", b is "
              + b.rows()
              + " x "
              + b.columns());
    }
  }

  /**
   * Sums each column: one chain of additions in row order from +0.
   *
   * @param sums 1 x columns, overwritten
   * @throws IllegalArgumentException when the shapes do not fit
   */
  public void columnSums(Matrix a, Matrix sums) {
    Matrix.requireShape("sums", sums, 1, a.columns());
    columns.sum(a, sums);
  }

  /**
   * {@code y = f(z)} for every element; y may be the same matrix as z.
   *
   * @throws IllegalArgumentException when the shapes differ
   */
  public void map(BlockFunction f, Matrix z, Matrix y) {
    Matrix.requireShape("y", y, z.rows(), z.columns());
    maps.forward(f, z, y);
  }

  /**
   * {@code dZ = dY * f'(z)} for every element; dZ may be the same matrix as dY.
   *
   * @throws IllegalArgumentException when the shapes differ
   */
  public void mapGradient(BlockGradient f, Matrix z, Matrix y, Matrix dY, Matrix dZ) {
    Matrix.requireShape("y", y, z.rows(), z.columns());
    Matrix.requireShape("dY", dY, z.rows(), z.columns());
    Matrix.requireShape("dZ", dZ, z.rows(), z.columns());
    maps.backward(f, z, y, dY, dZ);
  }
}
