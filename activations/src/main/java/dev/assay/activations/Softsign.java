package dev.assay.activations;

import dev.assay.core.spi.About;

/** {@code z / (1 + |z|)}, with {@code f' = 1 / (1 + |z|)^2}; it approaches its ends slowly. */
@About(
    value = "From -1 to 1 like tanh, but approaching the ends slowly",
    formula = "f(z) = z / (1 + |z|)",
    source =
        "Bergstra, Desjardins, Lamblin and Bengio, Quadratic polynomials learn better image "
            + "features, 2009",
    checked = "PyTorch 1.13.0")
public record Softsign() implements InPieces {
  @Override
  public double value(double z) {
    double finite = Math.clamp(z, -Double.MAX_VALUE, Double.MAX_VALUE);
    return finite / (1 + Math.abs(finite));
  }

  @Override
  public double derivative(double z) {
    double inverse = 1 / (1 + Math.abs(z));
    return inverse * inverse;
  }

  @Override
  public double lowerBound() {
    return -1;
  }

  @Override
  public double upperBound() {
    return 1;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    for (int i = 0; i < n; i++) {
      float finite = Math.max(Math.min(z[i], Float.MAX_VALUE), -Float.MAX_VALUE);
      z[i] = finite / (1 + Math.abs(finite));
    }
  }

  @Override
  public void slopes(float[] z, float[] room, float[] more, int n) {
    for (int i = 0; i < n; i++) {
      float inverse = 1 / (1 + Math.abs(z[i]));
      z[i] = inverse * inverse;
    }
  }
}
