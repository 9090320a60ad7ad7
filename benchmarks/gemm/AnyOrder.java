import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
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

  private AnyOrder() {}

  public static void main(String[] arguments) {
    List<Product> products =
        new ArrayList<>(
            List.of(
                new Product(10000, 2, 30, Product.Form.PLAIN),
                new Product(2000, 5, 64, Product.Form.PLAIN),
                new Product(2000, 10, 30, Product.Form.PLAIN),
                new Product(2000, 16, 784, Product.Form.PLAIN),
                new Product(2000, 30, 784, Product.Form.PLAIN),
                new Product(128, 512, 784, Product.Form.PLAIN),
                new Product(16, 16, 784, Product.Form.PLAIN),
                new Product(784, 16, 2000, Product.Form.TRANSPOSED_A),
                new Product(784, 30, 2000, Product.Form.TRANSPOSED_A),
                new Product(30, 10, 2000, Product.Form.TRANSPOSED_A),
                new Product(128, 784, 512, Product.Form.TRANSPOSED_B),
                new Product(2000, 30, 10, Product.Form.TRANSPOSED_B)));
    Collections.shuffle(products, new Random(Long.getLong("seed", 1)));
    try (Workers workers = new Workers(1)) {
      Kernels kernels = new Kernels(workers);
      for (Product p : products) {
        String name = p.m + "x" + p.n + "x" + p.k + p.form.label;
        System.out.printf(Locale.ROOT, "%s %.1f%n", name, speed(p, kernels));
      }
    }
  }

  /** GFLOP/s of the quickest of many calls. */
  private static double speed(Product product, Kernels kernels) {
    long best = Long.MAX_VALUE;
    long end = System.nanoTime() + (long) (SECONDS * 1e9);
    for (int call = 0; call < CALLS || System.nanoTime() < end; call++) {
      long start = System.nanoTime();
      product.multiply(kernels);
      best = Math.min(best, System.nanoTime() - start);
    }
    return product.operations() / best;
  }
}
