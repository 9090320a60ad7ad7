import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
import dev.assay.core.matrix.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Times matrix products that come in an order of their own in each process, since what C2 has seen
 * before decides what it makes of a loop. See README.md.
 */
final class AnyOrder {
  private static final double SECONDS = 1.3;
  private static final int CALLS = 20;

  private record Product(int m, int n, int k, boolean transposedA, boolean transposedB) {
    /** GFLOP/s of the quickest of many calls. */
    double speed(Kernels kernels) {
      Matrix a = transposedA ? random(k, m) : random(m, k);
      Matrix b = transposedB ? random(n, k) : random(k, n);
      Matrix c = Matrix.zeros(m, n);
      long best = Long.MAX_VALUE;
      long end = System.nanoTime() + (long) (SECONDS * 1e9);
      for (int call = 0; call < CALLS || System.nanoTime() < end; call++) {
        long start = System.nanoTime();
        if (transposedA) {
          kernels.multiplyTransposedA(a, b, c);
        } else if (transposedB) {
          kernels.multiplyTransposedB(a, b, c);
        } else {
          kernels.multiply(a, b, c);
        }
        best = Math.min(best, System.nanoTime() - start);
      }
      return 2.0 * m * n * k / best;
    }

    @Override
    public String toString() {
      return m + "x" + n + "x" + k + (transposedA ? "A^T" : transposedB ? "B^T" : "");
    }
  }

  private AnyOrder() {}

  public static void main(String[] arguments) {
    List<Product> products =
        new ArrayList<>(
            List.of(
                new Product(10000, 2, 30, false, false),
                new Product(2000, 5, 64, false, false),
                new Product(2000, 10, 30, false, false),
                new Product(2000, 16, 784, false, false),
                new Product(2000, 30, 784, false, false),
                new Product(128, 512, 784, false, false),
                new Product(16, 16, 784, false, false),
                new Product(784, 16, 2000, true, false),
                new Product(784, 30, 2000, true, false),
                new Product(30, 10, 2000, true, false),
                new Product(128, 784, 512, false, true),
                new Product(2000, 30, 10, false, true)));
    Collections.shuffle(products, new Random(Long.parseLong(arguments[0])));
    try (Workers workers = new Workers(1)) {
      Kernels kernels = new Kernels(workers);
      for (Product product : products) {
        System.out.printf(Locale.ROOT, "%s %.1f%n", product, product.speed(kernels));
      }
    }
  }

  private static Matrix random(int rows, int columns) {
    Random random = new Random(1);
    Matrix x = Matrix.zeros(rows, columns);
    for (int i = 0; i < x.size(); i++) {
      x.data()[i] = random.nextFloat() - 0.5f;
    }
    return x;
  }
}
