package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;

/**
 * Loops of the functions {@code scale z} above 0, {@code height (e^(z / width) - 1)} below.
 *
 * <p>The slope below 0 comes from the output as {@code (y + height) / width}.
 */
final class ExponentialTail {
  private ExponentialTail() {}

  static void values(float[] z, float[] room, int n, float scale, float height, float width) {
    for (int i = 0; i < n; i++) {
      room[i] = Math.min(z[i], 0) / width;
    }
    Elementwise.expm1(room, 0, room, 0, n);
    join(z, room, n, scale, height);
  }

  private static void join(float[] z, float[] below, int n, float scale, float height) {
    for (int i = 0; i < n; i++) {
      z[i] = scale * Math.max(z[i], 0) + height * below[i];
    }
  }

  static void slopes(float[] y, int n, float scale, float height, float width) {
    for (int i = 0; i < n; i++) {
      float above = Math.max(Math.signum(y[i]), 0); // 1 where z > 0, otherwise 0
      float below = (Math.min(y[i], 0) + height) / width;
      y[i] = above * scale + (1 - above) * below;
    }
  }
}
