package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import java.util.EnumSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Stored hashes of results over fixed inputs. They are the same on every machine, for every lane
 * width and number of threads, interpreted and compiled; a change of one is a change of the numeric
 * contract.
 */
@Tag("lanes")
class GoldenHashTest {
  private static final long SEED_HASH = 0xCBF29CE484222325L;

  @Test
  void products() {
    long hash = SEED_HASH;
    try (Workers workers = new Workers(2)) {
      Kernels kernels = new Kernels(workers);
      int[][] sizes = {{1, 1, 1}, {7, 33, 16}, {13, 10, 65}, {50, 2, 30}, {20, 40, 400}};
      for (int[] size : sizes) {
        Matrix a = Bits.matrix(1, size[0], size[2]);
        Matrix b = Bits.matrix(2, size[2], size[1]);
        Matrix c = Bits.poisoned(size[0], size[1]);
        kernels.multiplyAddBias(a, b, Bits.matrix(3, 1, size[1]), c);
        hash = Bits.hash(hash, c.data(), c.offset(), c.size());
        Matrix left = Bits.matrix(1, size[2], size[0]);
        kernels.multiplyTransposedA(left, b, c);
        hash = Bits.hash(hash, c.data(), c.offset(), c.size());
        Matrix right = Bits.matrix(2, size[1], size[2]);
        kernels.multiplyTransposedB(a, right, c);
        hash = Bits.hash(hash, c.data(), c.offset(), c.size());
      }
    }
    assertThat(Long.toHexString(hash)).isEqualTo("21d060f60e35a284");
  }

  @Test
  void elementwise() {
    long hash = SEED_HASH;
    float[] x = new float[1000];
    float[] y = new float[1000];
    // All but the one that has the bits of EXP.
    for (KernelFunction function : EnumSet.complementOf(EnumSet.of(KernelFunction.EXP_BELOW))) {
      for (int i = 0; i < x.length; i++) {
        x[i] = Float.intBitsToFloat(Integer.MIN_VALUE + i * 4_294_961);
      }
      function.block.forward(x, 0, y, 0, x.length);
      hash = Bits.hash(hash, y, 0, y.length);
      function.block.forward(Bits.floats(5, 333, -6, 6), 0, y, 0, 333);
      hash = Bits.hash(hash, y, 0, 333);
    }
    assertThat(Long.toHexString(hash)).isEqualTo("caf1ec753b0a58ce");
  }

  @Test
  void rows() {
    long hash = SEED_HASH;
    for (int n = 1; n < 80; n++) {
      float[] z = Bits.floats(n, n, -8, 8);
      float[] y = new float[n + 4];
      Rows.softmax(z, 0, y, 0, 1, n);
      float max = Rows.max(z, 0, n);
      y[n] = max + FloatMath.log(Rows.sumOfExponentials(z, 0, n, max));
      y[n + 1] = Rows.sum(z, 0, n);
      y[n + 2] = Rows.dot(z, 0, z, 0, n);
      y[n + 3] = (float) Totals.sumOfSquares(z, 0, n);
      hash = Bits.hash(hash, y, 0, y.length);
    }
    assertThat(Long.toHexString(hash)).isEqualTo("9c321efa480d3bc2");
  }
}
