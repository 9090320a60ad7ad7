package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds networks that learn their training rows and not what these have in common. */
@About(
    value = "It learns its training rows by heart",
    formula = "score on training rows - score on rows not trained on > limit",
    source = "AutoTrainer (2021), gap between training and validation; UMLAUT (2021)")
public record Overfit(
    @Param(value = "difference of scores", byDefault = "0.3", range = "(0, 1)") double limit)
    implements Rule {
  public Overfit {
    Params.check(Overfit.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    double gap = Found.median(evidence, c -> c.trainScore() - c.score());
    double train = Found.median(evidence, c -> c.trainScore());
    if (!(gap > limit) || !(train > 0.5)) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        "it scores %s on its training rows and %s less on others"
            .formatted(Found.number(train), Found.number(gap)),
        "a penalty on the weights, dropout, fewer units or more rows",
        gap,
        limit,
        0.5,
        List.of(List.of("gradients=[{type: l2, rate: 0.01}]"), Repairs.dropout(evidence, 0.3)));
  }
}
