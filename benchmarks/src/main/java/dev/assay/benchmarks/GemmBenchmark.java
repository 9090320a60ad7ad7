package dev.assay.benchmarks;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Matrix products of the shapes that training meets; a shape is "form m n k". */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dassay.lanes=preferred"})
public class GemmBenchmark {
  @Param({
    "NN 64 64 64",
    "NN 512 512 512",
    "NN 128 30 784",
    "NN 128 512 784",
    "NN 10000 30 784",
    "TN 784 30 10000",
    "NT 128 784 512",
    "NN 128 10 256",
    "NN 10000 2 30"
  })
  String shape = "";

  @Param("1")
  int threads;

  private Workers workers = new Workers(1);
  private Kernels kernels = new Kernels(workers);
  private Matrix a = Matrix.zeros(0, 0);
  private Matrix b = Matrix.zeros(0, 0);
  private Matrix c = Matrix.zeros(0, 0);
  private String form = "";

  /** Warms every kernel, then checks a product of this shape against sums in double precision. */
  @Setup
  public void prepare() {
    workers = new Workers(threads);
    kernels = new Kernels(workers);
    AllKernels.warm();
    String[] parts = shape.split(" ", -1);
    form = parts[0];
    int m = Integer.parseInt(parts[1]);
    int n = Integer.parseInt(parts[2]);
    int k = Integer.parseInt(parts[3]);
    a = form.equals("TN") ? Inputs.matrix(k, m) : Inputs.matrix(m, k);
    b = form.equals("NT") ? Inputs.matrix(n, k) : Inputs.matrix(k, n);
    c = Matrix.zeros(m, n);
    multiply();
    for (int i = 0; i < m; i += Math.max(1, m / 7)) {
      for (int j = 0; j < n; j++) {
        check(i, j, k);
      }
    }
  }

  private void check(int i, int j, int k) {
    double sum = 0;
    double scale = 0;
    for (int l = 0; l < k; l++) {
      double left = form.equals("TN") ? a.get(l, i) : a.get(i, l);
      double right = form.equals("NT") ? b.get(j, l) : b.get(l, j);
      sum += left * right;
      scale += Math.abs(left * right);
    }
    // A chain of k roundings, each at most half a unit in the last place.
    Inputs.close(shape + " (" + i + ", " + j + ")", c.get(i, j), sum, scale, k * 0x1p-24);
  }

  @Benchmark
  public Matrix multiply() {
    switch (form) {
      case "TN" -> kernels.multiplyTransposedA(a, b, c);
      case "NT" -> kernels.multiplyTransposedB(a, b, c);
      default -> kernels.multiply(a, b, c);
    }
    return c;
  }

  @TearDown
  public void close() {
    workers.close();
  }
}
