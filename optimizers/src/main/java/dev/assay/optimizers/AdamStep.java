package dev.assay.optimizers;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.Parameter;

/** What Adam and its relatives share. */
final class AdamStep {
  /** Weights whose numbers stay in a second-level cache from one loop to the next. */
  private static final int BLOCK = 4096;

  private AdamStep() {}

  /**
   * {@code m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2, w = keep w - rate / (1 -
   * beta1^t) * m / (sqrt(v / (1 - beta2^t)) + epsilon)}. With a third array of state, its elements
   * are the greatest v so far and take v's place.
   *
   * @param keep 1 without weight decay
   */
  static void update(
      Parameter parameter,
      float[][] state,
      int from,
      int to,
      long step,
      double rate,
      double beta1,
      double beta2,
      double epsilon,
      float keep) {
    // The corrections belong to the betas that are applied, which are floats: 1 - 0.999f differs
    // from 0.001 by 5e-5 of itself.
    float decay1 = (float) beta1;
    float decay2 = (float) beta2;
    float minusRate = (float) (-rate / (1 - Powers.power(decay1, step)));
    float rootScale = (float) (1 / Math.sqrt(1 - Powers.power(decay2, step)));
    float[] w = parameter.value().data();
    float[] v = state[state.length - 1];
    for (int at = from; at < to; at += BLOCK) {
      int end = Math.min(at + BLOCK, to);
      moments(parameter.gradient().data(), state[0], state[1], decay1, decay2, at, end);
      if (state.length > 2) {
        greatest(state[1], v, at, end);
      }
      apply(w, state[0], v, minusRate, rootScale, (float) epsilon, keep, at, end);
    }
  }

  private static void greatest(float[] v, float[] most, int from, int to) {
    for (int i = from; i < to; i++) {
      most[i] = Math.max(most[i], v[i]);
    }
  }

  /** {@code m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2}. */
  static void moments(float[] g, float[] m, float[] v, float beta1, float beta2, int from, int to) {
    float rest1 = 1 - beta1;
    float rest2 = 1 - beta2;
    for (int i = from; i < to; i++) {
      m[i] = Math.fma(beta1, m[i], rest1 * g[i]);
      v[i] = Math.fma(beta2, v[i], rest2 * g[i] * g[i]);
    }
  }

  private static void apply(
      float[] w,
      float[] m,
      float[] v,
      float minusRate,
      float rootScale,
      float epsilon,
      float keep,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      float move = m[i] / Math.fma((float) Math.sqrt(v[i]), rootScale, epsilon);
      w[i] = Math.fma(minusRate, move, keep * w[i]);
    }
  }
}
