package dev.assay.benchmarks;

import dev.assay.activations.Identity;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.ElementwiseActivation;
import java.util.Objects;
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

/** An activation and its gradient over 4096 numbers, after all activations have been used. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dassay.lanes=preferred"})
public class ElementwiseBenchmark {
  private static final int N = 4096;

  @Param({"relu", "elu", "tanh", "sigmoid", "softplus", "silu", "gelu"})
  String activation = "";

  private ElementwiseActivation function = new Identity();
  private final Matrix z = Inputs.matrix(1, N);
  private final Matrix y = Matrix.zeros(1, N);
  private final Matrix dZ = Matrix.zeros(1, N);

  /** Warms all activations, then checks this one against its own double-precision functions. */
  @Setup
  public void prepare() {
    AllKernels.warm();
    function = Objects.requireNonNull(AllKernels.ACTIVATIONS.get(activation));
    forward();
    backward();
    for (int i = 0; i < N; i++) {
      double x = z.data()[i];
      Inputs.close(activation + " of " + x, y.data()[i], function.value(x), 1, 1e-5);
      double slope = function.derivative(x) * z.data()[i];
      Inputs.close(activation + "' at " + x, dZ.data()[i], slope, 1, 1e-5);
    }
  }

  @Benchmark
  public Matrix forward() {
    function.forward(z.data(), 0, y.data(), 0, N);
    return y;
  }

  @Benchmark
  public Matrix backward() {
    function.backward(z.data(), 0, y.data(), 0, z.data(), 0, dZ.data(), 0, N);
    return dZ;
  }
}
