import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import java.util.Random;

/** A product C = A B of m x n numbers in chains of k, with operands of random numbers. */
final class Product {
  enum Form {
    PLAIN(""),
    TRANSPOSED_A("A^T"),
    TRANSPOSED_B("B^T");

    final String label;

    Form(String label) {
      this.label = label;
    }
  }

  final int m;
  final int n;
  final int k;
  final Form form;
  final Matrix a;
  final Matrix b;
  final Matrix c;

  Product(int m, int n, int k, Form form) {
    this.m = m;
    this.n = n;
    this.k = k;
    this.form = form;
    Random random = new Random(1);
    a = form == Form.TRANSPOSED_A ? random(random, k, m) : random(random, m, k);
    b = form == Form.TRANSPOSED_B ? random(random, n, k) : random(random, k, n);
    c = Matrix.zeros(m, n);
  }

  void multiply(Kernels kernels) {
    switch (form) {
      case PLAIN -> kernels.multiply(a, b, c);
      case TRANSPOSED_A -> kernels.multiplyTransposedA(a, b, c);
      case TRANSPOSED_B -> kernels.multiplyTransposedB(a, b, c);
    }
  }

  double operations() {
    return 2.0 * m * n * k;
  }

  private static Matrix random(Random random, int rows, int columns) {
    Matrix x = Matrix.zeros(rows, columns);
    for (int i = 0; i < x.size(); i++) {
      x.data()[i] = random.nextFloat() - 0.5f;
    }
    return x;
  }
}
