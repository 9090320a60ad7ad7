package dev.assay.benchmarks;

import dev.assay.activations.Elu;
import dev.assay.activations.Gelu;
import dev.assay.activations.Relu;
import dev.assay.activations.Sigmoid;
import dev.assay.activations.Silu;
import dev.assay.activations.Softplus;
import dev.assay.activations.Tanh;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Rows;
import dev.assay.core.kernel.Workers;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.ElementwiseActivation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Uses every component of a kind before one is timed: an ablation has them all in one JVM, where a
 * loop that the compiler had specialised for a single one would be many times slower.
 */
final class AllKernels {
  static final Map<String, ElementwiseActivation> ACTIVATIONS = activations();

  private AllKernels() {}

  private static Map<String, ElementwiseActivation> activations() {
    Map<String, ElementwiseActivation> all = new LinkedHashMap<>();
    all.put("relu", new Relu());
    all.put("elu", new Elu(1));
    all.put("tanh", new Tanh());
    all.put("sigmoid", new Sigmoid());
    all.put("softplus", new Softplus());
    all.put("silu", new Silu());
    all.put("gelu", new Gelu());
    return all;
  }

  /** Calls each activation, each form of product and softmax until the JIT has seen all of them. */
  static void warm() {
    Kernels kernels = new Kernels(new Workers(1));
    Matrix square = Inputs.matrix(64, 64);
    Matrix result = Matrix.zeros(64, 64);
    for (int i = 0; i < 2000; i++) {
      for (ElementwiseActivation activation : ACTIVATIONS.values()) {
        activation.forward(square.data(), 0, result.data(), 0, 512);
      }
      kernels.multiply(square, square, result);
      kernels.multiplyTransposedA(square, square, result);
      kernels.multiplyTransposedB(square, square, result);
      Rows.softmax(square.data(), 0, result.data(), 0, 64, 64);
    }
  }
}
