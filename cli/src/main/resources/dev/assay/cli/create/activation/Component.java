package {{package}};

import dev.assay.core.spi.About;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * A scaled arctangent: {@code f(z) = s atan(z / s)}, the identity near 0 and {@code +-s pi / 2} far
 * from it.
 *
 * <p>{@code f'(z) = 1 / (1 + (z / s)^2)}.
 */
@About(
    value = "Arctangent whose slope at 0 is 1, bounded by the scale",
    formula = "f(z) = s atan(z / s)")
public record {{class}}(
    @Param(value = "s, where the curve bends", byDefault = "1", range = "(0, 1e6]") double scale)
    implements ElementwiseActivation {
  public {{class}} {
    Params.check({{class}}.class, scale);
  }

  @Override
  public double value(double z) {
    return scale * StrictMath.atan(z / scale);
  }

  @Override
  public double derivative(double z) {
    double bend = z / scale;
    return 1 / (1 + bend * bend);
  }

  @Override
  public double lowerBound() {
    return -upperBound();
  }

  @Override
  public double upperBound() {
    return scale * (Math.PI / 2);
  }
}
