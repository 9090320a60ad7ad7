package dev.assay.run.rules;

import dev.assay.core.evidence.Probes;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds networks that cannot even learn sixteen rows: it is not the data that is at fault. */
@About(
    value = "The network cannot learn even 16 rows by heart",
    formula = "score on 16 training rows after some hundred steps < limit",
    source = "TheDeepChecker (2022), fitting one batch; Karpathy, A recipe for training, 2019")
public record CannotOverfit(
    @Param(value = "accuracy or R2", byDefault = "0.8", range = "(0, 1)") double limit)
    implements Rule {
  public CannotOverfit {
    Params.check(CannotOverfit.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    double score = evidence.probes().map(Probes::few).orElse(Double.NaN);
    if (!(score < limit)) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        "trained on 16 rows alone it has " + Found.number(score) + " on these",
        "all 16 learnt; that it fails there says that network, loss or steps are wrong",
        score,
        limit,
        0.25,
        List.of());
  }
}
