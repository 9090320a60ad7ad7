package dev.assay.optimizers.schedules;

import dev.assay.core.kernel.Powers;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * {@code factor(t) = end + (1 - end) (1 - min(1, t / length))^power}, t in completed epochs or
 * steps. As PyTorch's PolynomialLR, which has end 0, power 1 and takes 5 epochs by default, and
 * Keras' PolynomialDecay.
 */
@About(
    value = "The learning rate falls as a power of the time that is left",
    formula = "factor(t) = end + (1 - end) (1 - min(1, t / length))^power",
    checked = "PyTorch 1.13.0")
public record Polynomial(
    @Param(value = "exponent; 1 is a straight line", byDefault = "2", range = "(0, inf)")
        double power,
    @Param(value = "factor at the end and after it", byDefault = "0", range = "[0, 1]") double end,
    @Param(
            value = "time of the fall; by default the whole training",
            optional = true,
            range = "(0, inf)")
        @Nullable Double length)
    implements Schedule {
  public Polynomial {
    Params.check(Polynomial.class, power, end, length);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    return end + (1 - end) * power(1 - Times.share(progress, length));
  }

  /** Without the arrays that StrictMath.pow makes. */
  private double power(double left) {
    if (power == Math.rint(power) && power <= Long.MAX_VALUE) {
      return Powers.power(left, (long) power);
    }
    return left == 0 ? 0 : StrictMath.exp(power * StrictMath.log(left));
  }
}
