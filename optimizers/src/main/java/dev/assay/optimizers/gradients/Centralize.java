package dev.assay.optimizers.gradients;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Parameter;
import java.util.List;

/**
 * Takes the mean out of the gradient of each unit's weights.
 *
 * <p>{@code g_ij = g_ij - mean_i g_ij} for matrices of weights, i over the inputs of unit j.
 * Biases, scales and matrices of one row are left alone.
 */
@About(
    value = "Takes the mean out of the gradient of each unit's weights",
    formula = "g_ij = g_ij - mean_i g_ij",
    source = "Yong et al., Gradient centralization, 2020, eq. 1",
    checked = "hand-worked example")
public record Centralize() implements GradientTransform {
  @Override
  public void apply(List<Parameter> parameters, RandomStream random, long step) {
    for (int p = 0; p < parameters.size(); p++) {
      Parameter parameter = parameters.get(p);
      if (parameter.role() == Parameter.Role.WEIGHTS && parameter.gradient().rows() > 1) {
        centre(parameter.gradient());
      }
    }
  }

  private static void centre(Matrix g) {
    float[] data = g.data();
    int columns = g.columns();
    int end = g.offset() + g.size();
    for (int j = g.offset(); j < g.offset() + columns; j++) {
      double sum = 0;
      for (int i = j; i < end; i += columns) {
        sum += data[i];
      }
      float mean = (float) (sum / g.rows());
      for (int i = j; i < end; i += columns) {
        data[i] -= mean;
      }
    }
  }
}
