package dev.assay.optimizers;

import dev.assay.core.kernel.Powers;
import dev.assay.core.matrix.Matrix;

/**
 * What Adam and its relatives share. Matrices that begin at the start of their array have loops of
 * their own: C2 computes several numbers at once only where all arrays are read at the same index.
 */
final class AdamStep {
  private AdamStep() {}

  /**
   * {@code m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2, w = keep w - rate / (1 -
   * beta1^t) * m / (sqrt(v / (1 - beta2^t)) + epsilon)}. With a third array of state, its elements
   * are the greatest v so far and take v's place.
   *
   * @param keep 1 without weight decay
   */
  static void update(
      Matrix w,
      Matrix g,
      float[][] state,
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
    double correction1 = 1 - Powers.power(decay1, step);
    double correction2 = 1 - Powers.power(decay2, step);
    moments(g, state[0], state[1], decay1, decay2);
    float[] v = state[1];
    if (state.length > 2) {
      v = state[2];
      greatest(state[1], v);
    }
    apply(
        w,
        state[0],
        v,
        (float) (-rate / correction1),
        (float) (1 / Math.sqrt(correction2)),
        (float) epsilon,
        keep);
  }

  private static void greatest(float[] v, float[] most) {
    for (int i = 0; i < v.length; i++) {
      most[i] = Math.max(most[i], v[i]);
    }
  }

  /** {@code m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2}. */
  static void moments(Matrix g, float[] m, float[] v, float beta1, float beta2) {
    float[] gData = g.data();
    int gFrom = g.offset();
    float rest1 = 1 - beta1;
    float rest2 = 1 - beta2;
    if (gFrom == 0) {
      for (int i = 0; i < m.length; i++) {
        m[i] = Math.fma(beta1, m[i], rest1 * gData[i]);
        v[i] = Math.fma(beta2, v[i], rest2 * gData[i] * gData[i]);
      }
    } else {
      for (int i = 0; i < m.length; i++) {
        float x = gData[gFrom + i];
        m[i] = Math.fma(beta1, m[i], rest1 * x);
        v[i] = Math.fma(beta2, v[i], rest2 * x * x);
      }
    }
  }

  private static void apply(
      Matrix w, float[] m, float[] v, float minusRate, float rootScale, float epsilon, float keep) {
    float[] wData = w.data();
    int wFrom = w.offset();
    if (wFrom == 0) {
      for (int i = 0; i < m.length; i++) {
        float move = m[i] / Math.fma((float) Math.sqrt(v[i]), rootScale, epsilon);
        wData[i] = Math.fma(minusRate, move, keep * wData[i]);
      }
    } else {
      for (int i = 0; i < m.length; i++) {
        float move = m[i] / Math.fma((float) Math.sqrt(v[i]), rootScale, epsilon);
        wData[wFrom + i] = Math.fma(minusRate, move, keep * wData[wFrom + i]);
      }
    }
  }
}
