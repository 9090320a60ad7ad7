package dev.assay.benchmarks;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.kernel.Rows;
import dev.assay.core.matrix.Matrix;
import java.util.Locale;

/** Speed of functions and softmax on one thread, in 10^9 elements a second, after all were used. */
final class Functions {
  private static final int N = 4096;
  private static final Matrix Z = Inputs.matrix(1, 1000 * N);
  private static final Matrix Y = Matrix.zeros(1, 1000 * N);

  private Functions() {}

  static String json() {
    AllKernels.warm();
    StringBuilder fields = new StringBuilder();
    for (int round = 0; round < 3; round++) {
      fields.setLength(0);
      fields.append(speed("exp", () -> Elementwise.exp(Z.data(), 0, Y.data(), 0, N), N));
      fields.append(speed("tanh", () -> Elementwise.tanh(Z.data(), 0, Y.data(), 0, N), N));
      fields.append(speed("sigmoid", () -> Elementwise.sigmoid(Z.data(), 0, Y.data(), 0, N), N));
      fields.append(speed("softmax10", () -> softmax(1000, 10), 10_000));
      fields.append(speed("softmax1000", () -> softmax(100, 1000), 100_000));
    }
    return fields.substring(0, fields.length() - 2);
  }

  private static void softmax(int rows, int columns) {
    Rows.softmax(Z.data(), 0, Y.data(), 0, rows, columns);
  }

  private static String speed(String name, Runnable task, int elements) {
    double best = 0;
    for (int i = 0; i < 20; i++) {
      int calls = Math.max(1, 4_000_000 / elements);
      long start = System.nanoTime();
      for (int call = 0; call < calls; call++) {
        task.run();
      }
      best = Math.max(best, (double) elements * calls / (System.nanoTime() - start));
    }
    return String.format(Locale.ROOT, "\"%s\": %.4g, ", name, best);
  }
}
