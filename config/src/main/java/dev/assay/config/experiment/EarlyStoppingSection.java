package dev.assay.config.experiment;

import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import org.jspecify.annotations.Nullable;

/**
 * When training stops before its last epoch.
 *
 * @param goal never null in an {@link Experiment}
 */
public record EarlyStoppingSection(
    @Param(value = "Metric that is watched", byDefault = "validation.loss") String metric,
    @Param(
            value = "Whether less or more of it is better; by default less, for a loss",
            optional = true)
        Metric.@Nullable Goal goal,
    @Param(
            value = "Epochs in a row without a better value after which training stops",
            byDefault = "10",
            range = "[1, inf)")
        int patience,
    @Param(value = "How much better counts as better", byDefault = "0", range = "[0, inf)")
        double minimumDelta,
    @Param(
            value = "Give the network back its numbers of the best epoch, however training ends",
            byDefault = "true")
        boolean restoreBest) {
  public EarlyStoppingSection {
    Params.check(EarlyStoppingSection.class, metric, goal, patience, minimumDelta, restoreBest);
    if (goal == null) {
      if (!metric.endsWith(".loss") && !metric.endsWith(".objective")) {
        throw new ParamException(
            "goal", "nothing", "minimize or maximize, because " + metric + " is no loss");
      }
      goal = Metric.Goal.MINIMIZE;
    }
  }
}
