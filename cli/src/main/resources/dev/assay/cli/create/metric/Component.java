package {{package}};

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;

/**
 * The share of predictions that are near their targets.
 *
 * <p>{@code n(|y[i][j] - t[i][j]| <= tolerance) / n}, over rows i and outputs j. A prediction that
 * is not a number is not near.
 */
@About(
    value = "Share of predictions within a tolerance of their targets",
    formula = "n(|y - t| <= tolerance) / n")
public record {{class}}(
    @Param(value = "greatest difference that counts as near", byDefault = "1", range = "[0, inf)")
        double tolerance)
    implements Metric {
  public {{class}} {
    Params.check({{class}}.class, tolerance);
  }

  @Override
  public Goal goal() {
    return Goal.MAXIMIZE;
  }

  @Override
  public double worst() {
    return 0;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    if (targets.labels() || targets.columns() != outputs) {
      throw new IllegalArgumentException(
          "needs a number for each of " + outputs + " outputs as targets, these are " + targets);
    }
  }

  @Override
  public Accumulator start(int outputs) {
    return new Count(tolerance);
  }

  /** One evaluation's counts: state lives here and never in the record. */
  private static final class Count implements Accumulator {
    private final double tolerance;
    private long near;
    private long all;

    Count(double tolerance) {
      this.tolerance = tolerance;
    }

    @Override
    public void add(Matrix predictions, Targets targets) {
      Matrix numbers = ((Targets.Values) targets).matrix();
      for (int i = 0; i < predictions.size(); i++) {
        double y = predictions.data()[predictions.offset() + i];
        double t = numbers.data()[numbers.offset() + i];
        near += Math.abs(y - t) <= tolerance ? 1 : 0;
      }
      all += predictions.size();
    }

    @Override
    public double result() {
      return (double) near / all;
    }
  }
}
