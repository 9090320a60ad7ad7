package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("lanes")
class ElementwiseTest {
  private static final int STRIDE = Integer.getInteger("assay.test.stride", 9973);

  @ParameterizedTest
  @EnumSource
  void blockHasTheBitsOfSingleValues(KernelFunction function) {
    int size = 4096;
    float[] x = new float[size];
    float[] y = new float[size];
    for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; ) {
      for (int i = 0; i < size; i++, bits += STRIDE) {
        x[i] = Float.intBitsToFloat((int) bits);
      }
      function.block.forward(x, 0, y, 0, size);
      for (int i = 0; i < size; i++) {
        if (bits(y[i]) != bits(function.single.of(x[i]))) {
          assertThat(y[i]).as("%s(%s)", function, x[i]).isEqualTo(function.single.of(x[i]));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLengthAndOffsetGivesTheSameAndTouchesNothingElse(KernelFunction function) {
    float[] x = Bits.floats(1, 200, -4, 4);
    for (int n : Bits.SIZES) {
      float[] y = new float[200];
      Arrays.fill(y, 77);
      function.block.forward(x, 3, y, 5, n);
      float[] inPlace = x.clone();
      function.block.forward(inPlace, 3, inPlace, 3, n);
      for (int i = 0; i < 200; i++) {
        boolean inside = i >= 5 && i < 5 + n;
        float expected = inside ? function.single.of(x[i - 2]) : 77;
        assertThat(bits(y[i])).as("%s length %s at %s", function, n, i).isEqualTo(bits(expected));
        float kept = i >= 3 && i < 3 + n ? function.single.of(x[i]) : x[i];
        assertThat(bits(inPlace[i])).as("in place at %s", i).isEqualTo(bits(kept));
      }
    }
  }

  private static int bits(float x) {
    return Float.floatToIntBits(x);
  }
}
