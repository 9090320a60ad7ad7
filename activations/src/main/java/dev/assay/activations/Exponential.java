package dev.assay.activations;

import dev.assay.core.kernel.Elementwise;
import dev.assay.core.spi.About;

/**
 * {@code e^z}, its own derivative, for outputs that must be positive. Above 88.7 it overflows to
 * infinity.
 *
 * <p>For the logarithm of a rate with the loss {@code poisson}, look at that loss first: it may
 * take the exponential itself.
 */
@About(
    value = "Exponential function, for positive outputs",
    formula = "f(z) = e^z",
    checked = "PyTorch 1.13.0")
public record Exponential() implements InPieces {
  @Override
  public double value(double z) {
    return StrictMath.exp(z);
  }

  @Override
  public double derivative(double z) {
    return StrictMath.exp(z);
  }

  @Override
  public double lowerBound() {
    return 0;
  }

  @Override
  public boolean needsInput() {
    return false;
  }

  @Override
  public void values(float[] z, float[] room, int n) {
    Elementwise.exp(z, 0, z, 0, n);
  }

  @Override
  public void slopes(float[] y, float[] room, float[] more, int n) {
    // the output is the slope
  }
}
