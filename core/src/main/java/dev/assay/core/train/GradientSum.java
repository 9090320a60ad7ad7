package dev.assay.core.train;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Parameter;
import java.util.List;

/** Joins the gradients of several passes into one, each with its weight. */
final class GradientSum {
  private final List<Parameter> parameters;
  private final float[][] sums;

  GradientSum(List<Parameter> parameters) {
    this.parameters = parameters;
    this.sums = new float[parameters.size()][];
    for (int p = 0; p < sums.length; p++) {
      sums[p] = new float[parameters.get(p).gradient().size()];
    }
  }

  /**
   * Takes in the gradients of a pass.
   *
   * @param first whether the sum begins anew
   */
  void add(boolean first, float weight) {
    for (int p = 0; p < sums.length; p++) {
      Matrix g = parameters.get(p).gradient();
      if (first) {
        set(sums[p], g.data(), g.offset(), weight);
      } else {
        add(sums[p], g.data(), g.offset(), weight);
      }
    }
  }

  /** Puts the sum, times a factor, where the gradients are. */
  void replace(float factor) {
    for (int p = 0; p < sums.length; p++) {
      Matrix g = parameters.get(p).gradient();
      scale(sums[p], g.data(), g.offset(), factor);
    }
  }

  private static void set(float[] sum, float[] g, int from, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = weight * g[from + i];
    }
  }

  private static void add(float[] sum, float[] g, int from, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * g[from + i];
    }
  }

  private static void scale(float[] sum, float[] g, int from, float factor) {
    for (int i = 0; i < sum.length; i++) {
      g[from + i] = factor * sum[i];
    }
  }
}
