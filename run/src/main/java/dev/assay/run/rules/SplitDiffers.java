package dev.assay.run.rules;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import dev.assay.run.observe.Moments;
import java.util.List;

/**
 * Finds rows to judge on that are unlike those trained on: classes that no training row has, or
 * numbers from another range, as when sorted rows are divided without shuffling.
 */
@About(
    value = "The rows it is judged on are unlike those it is trained on",
    formula =
        "share of held-out rows of a class with no training row > limit, or"
            + " |mean held-out target - mean target| > deviation of the training targets",
    source = "Cawley and Talbot, On over-fitting in model selection, 2010; UMLAUT (2021)")
public record SplitDiffers(
    @Param(value = "share of rows", byDefault = "0.05", range = "[0, 1)") double limit)
    implements Rule {
  public SplitDiffers {
    Params.check(SplitDiffers.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Table held = evidence.held().orElse(null);
    if (held == null) {
      return Found.nothing();
    }
    return switch (evidence.train().targets()) {
      case Targets.Labels labels -> classes(evidence, labels, (Targets.Labels) held.targets());
      case Targets.Values values ->
          numbers(evidence, values.matrix(), ((Targets.Values) held.targets()).matrix());
    };
  }

  private List<Finding> classes(Evidence evidence, Targets.Labels train, Targets.Labels held) {
    boolean[] known = new boolean[Math.max(train.classes(), held.classes())];
    for (int row = 0; row < train.rows(); row++) {
      known[train.label(row)] = true;
    }
    int unseen = 0;
    for (int row = 0; row < held.rows(); row++) {
      unseen += known[held.label(row)] ? 0 : 1;
    }
    double share = (double) unseen / held.rows();
    return share <= limit
        ? Found.nothing()
        : found(
            evidence,
            Found.percent(share) + " of the rows it is judged on are of classes never trained on",
            share,
            limit);
  }

  private static List<Finding> numbers(Evidence evidence, Matrix train, Matrix held) {
    Moments given = Moments.of(train);
    double distance =
        Math.abs(given.mean() - Moments.of(held).mean()) / Math.max(given.deviation(), 1e-30);
    return distance <= 1
        ? Found.nothing()
        : found(
            evidence,
            "the mean target it is judged on is %s deviations from that of the training rows"
                .formatted(Found.number(distance)),
            distance,
            1);
  }

  private static List<Finding> found(
      Evidence evidence, String given, double value, double threshold) {
    List<String> shuffled =
        Repairs.setting(evidence, "data.split.shuffle").equals("false")
            ? List.of("data.split.shuffle=true")
            : List.of();
    return Found.one(
        "data.split",
        given,
        "rows shuffled before they are divided",
        value,
        threshold,
        0.95,
        List.of(shuffled));
  }
}
