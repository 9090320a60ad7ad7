package {{package}};

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;

/**
 * A straight line from 1 to a last factor.
 *
 * <p>{@code factor(t) = 1 - (1 - last) t / horizon}, t in completed epochs or steps, and {@code
 * last} from the horizon on.
 */
@About(
    value = "A straight line from 1 to a last factor",
    formula = "factor(t) = 1 - (1 - last) t / horizon")
public record {{class}}(
    @Param(value = "factor at the end of training", byDefault = "0.1", range = "(0, 1]")
        double last)
    implements Schedule {
  public {{class}} {
    Params.check({{class}}.class, last);
  }

  @Override
  public double factor(Progress progress, double[] state) {
    return 1 - (1 - last) * Math.min(1, progress.time() / progress.horizon());
  }
}
