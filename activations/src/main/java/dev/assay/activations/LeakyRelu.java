package dev.assay.activations;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * The leaky rectified linear unit: {@code max(z, slope z)}; its derivative at the kink is the
 * slope.
 *
 * <p>The slope is at most 1 and not negative, so that the sign of the output tells that of the
 * input. Slope 0 is the plain rectified linear unit.
 */
@About(
    value = "Rectified linear unit that lets a small part of negative numbers through",
    formula = "f(z) = z for z > 0, slope z otherwise; f'(0) = slope",
    source =
        "Maas, Hannun and Ng, Rectifier nonlinearities improve neural network acoustic "
            + "models, 2013",
    checked = "PyTorch 1.13.0")
public record LeakyRelu(
    @Param(value = "factor of negative numbers", byDefault = "0.01", range = "[0, 1]") double slope)
    implements InPieces {
  public LeakyRelu {
    Params.check(LeakyRelu.class, slope);
  }

  @Override
  public double value(double z) {
    return z > 0 || slope == 0 ? Math.max(z, 0) : slope * z;
  }

  @Override
  public double derivative(double z) {
    return Double.isNaN(z) ? z : z > 0 ? 1 : slope;
  }

  @Override
  public double[] kinks() {
    return slope == 1 ? new double[0] : new double[] {0};
  }

  @Override
  public double lowerBound() {
    return slope == 0 ? 0 : Double.NEGATIVE_INFINITY;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    float negative = (float) slope;
    if (negative == 0) { // 0 times infinity would be NaN
      for (int i = 0; i < n; i++) {
        z[i] = Math.max(z[i], 0);
      }
      return;
    }
    for (int i = 0; i < n; i++) {
      z[i] = Math.max(z[i], negative * z[i]);
    }
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    float negative = (float) slope;
    for (int i = 0; i < n; i++) {
      y[i] = Math.max(Math.signum(y[i]), negative);
    }
  }
}
