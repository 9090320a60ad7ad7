package dev.assay.optimizers.schedules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;

/**
 * Up to the full learning rate and down again within one training.
 *
 * <p>With T the whole training, the factor rises from {@code 1 / startDivisor} to 1 at {@code rise
 * T - 1} and falls to {@code 1 / (startDivisor endDivisor)} at {@code T - 1}, along half a cosine
 * or a straight line each; t in completed epochs or steps, usually steps. As PyTorch's OneCycleLR
 * with two phases, whose max_lr is the learning rate here; momentum stays as it is.
 */
@About(
    value = "The learning rate rises to its full value and falls far below its start",
    formula =
        "from 1 / startDivisor to 1 at t = rise T - 1, to 1 / (startDivisor endDivisor) at T - 1",
    source = "Smith and Topin, Super-convergence: very fast training of neural networks, 2018",
    checked = "PyTorch 1.13.0")
public record OneCycle(
    @Param(value = "share of the training in which it rises", byDefault = "0.3", range = "(0, 1)")
        double rise,
    @Param(value = "full rate over the first", byDefault = "25", range = "[1, inf)")
        double startDivisor,
    @Param(value = "first rate over the last", byDefault = "10000", range = "[1, inf)")
        double endDivisor,
    @Param(value = "shape of rise and fall", byDefault = "cosine") Shape shape)
    implements Schedule {
  /** How one value goes over into another. */
  public enum Shape {
    COSINE,
    LINEAR
  }

  public OneCycle {
    Params.check(OneCycle.class, rise, startDivisor, endDivisor, shape);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    double t = progress.time();
    double end = progress.horizon() - 1;
    double top = Math.max(0, rise * progress.horizon() - 1);
    double first = 1 / startDivisor;
    if (t < top) {
      return between(first, 1, t / top);
    }
    double share = end > top ? Math.min(1, (t - top) / (end - top)) : 0;
    return between(1, first / endDivisor, share);
  }

  private double between(double from, double to, double share) {
    double left = shape == Shape.COSINE ? HalfWave.fall(share) : 1 - share;
    return left * from + (1 - left) * to;
  }
}
