package dev.assay.examples.cannotlearn;

import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * The rectified linear unit, right or as the question's program had it: {@code f(z) = max(z,
 * floor)}.
 *
 * <p>Two faults, each by itself: a floor above 0, and a derivative that is not that of f. The
 * program took {@code ln(1 + e^z)}, softplus, which is a smooth ReLU and not its slope: it grows
 * with z where 1 is right. Softplus is computed without overflow.
 */
@About(
    value = "Rectified linear unit with the faults of the question's program as parameters",
    formula = "f(z) = max(z, floor); derivative: 1 above the floor, or ln(1 + e^z)")
public record Relu(
    @Param(value = "what backward takes for f': step is right", byDefault = "step")
        Derivative derivative,
    @Param(value = "least output", byDefault = "0", range = "[0, inf)") double floor)
    implements ElementwiseActivation {
  /** What backward multiplies by. */
  public enum Derivative {
    /** 1 above the floor, 0 elsewhere. */
    STEP,
    /** The program's mistake. */
    SOFTPLUS
  }

  public Relu {
    Params.check(Relu.class, derivative, floor);
  }

  @Override
  public double value(double z) {
    return Math.max(z, floor);
  }

  @Override
  public double derivative(double z) {
    return switch (derivative) {
      case STEP -> z > floor ? 1 : 0;
      case SOFTPLUS -> Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    };
  }

  @Override
  public double[] kinks() {
    return new double[] {floor};
  }

  @Override
  public double lowerBound() {
    return floor;
  }
}
