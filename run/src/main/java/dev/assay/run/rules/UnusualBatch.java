package dev.assay.run.rules;

import dev.assay.core.evidence.Rates;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds batches of almost nothing or of everything. */
@About(
    value = "Batches of one or two rows, or one batch of many rows an epoch",
    formula = "rows / steps per epoch <= 2, or 1 step per epoch with more than 256 rows",
    source = "Bengio, Practical recommendations for gradient-based training, 2012, section 3.1")
public record UnusualBatch() implements Rule {
  @Override
  public List<Finding> examine(Evidence evidence) {
    Rates rates = evidence.rates().orElse(null);
    int rows = evidence.train().rows();
    if (rates == null
        || (!(rows > 16 && rows <= 2 * rates.stepsPerEpoch())
            && !(rates.stepsPerEpoch() == 1 && rows > 256))) {
      return Found.nothing();
    }
    return Found.one(
        "training.batchSize",
        "%d rows in %d steps an epoch".formatted(rows, rates.stepsPerEpoch()),
        "batches of about 32 rows",
        (double) rows / rates.stepsPerEpoch(),
        Double.NaN,
        0.4,
        List.of(Repairs.usualBatch(evidence)));
  }
}
