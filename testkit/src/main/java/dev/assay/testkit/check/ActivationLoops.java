package dev.assay.testkit.check;

import dev.assay.core.spi.ElementwiseActivation;
import java.util.Arrays;

/** Runs an activation's float loops over whole blocks; results hold NaN at first. */
final class ActivationLoops {
  private final ElementwiseActivation f;

  ActivationLoops(ElementwiseActivation f) {
    this.f = f;
  }

  float[] forward(float[] z) {
    float[] y = poisoned(z.length);
    f.forward(z, 0, y, 0, z.length);
    return y;
  }

  float[] backward(float[] z, float[] y, float[] dY) {
    float[] dZ = poisoned(z.length);
    f.backward(input(z, y), 0, y, 0, dY, 0, dZ, 0, z.length);
    return dZ;
  }

  /** The gradient loop at one number, for dY = 1. */
  float slope(float z) {
    float[] one = {z};
    return backward(one, forward(one), new float[] {1})[0];
  }

  /** What backward gets as its input. */
  float[] input(float[] z, float[] y) {
    return f.needsInput() ? z : y;
  }

  static float[] poisoned(int n) {
    float[] result = new float[n];
    Arrays.fill(result, Float.NaN);
    return result;
  }
}
