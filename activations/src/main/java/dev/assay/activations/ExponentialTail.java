package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;

/**
 * Loops of the functions {@code scale z} above 0, {@code height (e^(z / width) - 1)} below.
 *
 * <p>The slope below 0 comes from the output as {@code (y + height) / width}.
 */
final class ExponentialTail {
  private ExponentialTail() {}

  static void values(
      float[] z,
      int zFrom,
      float[] y,
      int yFrom,
      int n,
      float[] room,
      float scale,
      float height,
      float width) {
    for (int i = 0; i < n; i++) {
      room[i] = Math.min(z[zFrom + i], 0) / width;
    }
    Elementwise.expm1(room, 0, room, 0, n);
    join(z, zFrom, room, y, yFrom, n, scale, height);
  }

  private static void join(
      float[] z, int zFrom, float[] below, float[] y, int yFrom, int n, float scale, float height) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = scale * Math.max(z[zFrom + i], 0) + height * below[i];
    }
  }

  static void slopes(
      float[] y, int from, float[] slopes, int n, float scale, float height, float width) {
    for (int i = 0; i < n; i++) {
      float above = Math.max(Math.signum(y[from + i]), 0); // 1 where z > 0, otherwise 0
      float below = (Math.min(y[from + i], 0) + height) / width;
      slopes[i] = above * scale + (1 - above) * below;
    }
  }
}
