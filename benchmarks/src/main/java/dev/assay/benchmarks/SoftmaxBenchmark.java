package dev.assay.benchmarks;

import dev.assay.core.kernel.Rows;
import dev.assay.core.matrix.Matrix;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Softmax of 1000 rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dassay.lanes=preferred"})
public class SoftmaxBenchmark {
  private static final int ROWS = 1000;

  @Param({"2", "10", "100", "1000"})
  int columns;

  private Matrix z = Matrix.zeros(0, 0);
  private Matrix y = Matrix.zeros(0, 0);

  /** Warms every kernel, then checks that rows are right against double precision. */
  @Setup
  public void prepare() {
    AllKernels.warm();
    z = Inputs.matrix(ROWS, columns);
    y = Matrix.zeros(ROWS, columns);
    softmax();
    for (int row = 0; row < ROWS; row += 97) {
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        sum += StrictMath.exp(z.get(row, j));
      }
      for (int j = 0; j < columns; j++) {
        double expected = StrictMath.exp(z.get(row, j)) / sum;
        Inputs.close("softmax of " + columns, y.get(row, j), expected, expected, 1e-5);
      }
    }
  }

  @Benchmark
  public Matrix softmax() {
    Rows.softmax(z.data(), 0, y.data(), 0, ROWS, columns);
    return y;
  }
}
