package dev.assay.benchmarks;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.kernel.Rows;
import dev.assay.core.matrix.Matrix;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Speed of functions and softmax on one thread, in 10^9 elements a second, after all were used. */
final class Functions {
  private static final int N = 4096;
  private static final Matrix Z = Inputs.matrix(1, 1000 * N);
  private static final Matrix Y = Matrix.zeros(1, 1000 * N);

  /** A machine whose speed changes shows its best to each of many short measurements in turn. */
  private static final int ROUNDS = 500;

  /** Elements computed in one measurement: one or two milliseconds. */
  private static final int ELEMENTS = 1_000_000;

  private enum Task {
    EXP(N, () -> Elementwise.exp(Z.data(), 0, Y.data(), 0, N)),
    TANH(N, () -> Elementwise.tanh(Z.data(), 0, Y.data(), 0, N)),
    SIGMOID(N, () -> Elementwise.sigmoid(Z.data(), 0, Y.data(), 0, N)),
    SOFTMAX10(10_000, () -> softmax(1000, 10)),
    SOFTMAX1000(100_000, () -> softmax(100, 1000));

    private final int elements;
    private final Runnable task;

    Task(int elements, Runnable task) {
      this.elements = elements;
      this.task = task;
    }

    /** 10^9 elements a second. */
    private double speed() {
      int calls = Math.max(1, ELEMENTS / elements);
      long start = System.nanoTime();
      for (int call = 0; call < calls; call++) {
        task.run();
      }
      return (double) elements * calls / (System.nanoTime() - start);
    }
  }

  private Functions() {}

  static String json() {
    AllKernels.warm();
    double[] best = new double[Task.values().length];
    for (int round = 0; round < ROUNDS; round++) {
      for (Task task : Task.values()) {
        best[task.ordinal()] = Math.max(best[task.ordinal()], task.speed());
      }
    }
    return Arrays.stream(Task.values())
        .map(task -> field(task.name(), best[task.ordinal()]))
        .collect(Collectors.joining(", "));
  }

  private static String field(String name, double value) {
    return String.format(Locale.ROOT, "\"%s\": %.4g", name.toLowerCase(Locale.ROOT), value);
  }

  private static void softmax(int rows, int columns) {
    Rows.softmax(Z.data(), 0, Y.data(), 0, rows, columns);
  }
}
