package dev.assay.run.rules;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds targets that the output activation cannot reach. */
@About(
    value = "Targets lie outside what the output activation can give",
    formula = "share of targets outside [lower bound, upper bound] of the last activation > limit",
    source = "DeepDiagnosis (2022), out of range")
public record OutputRange(
    @Param(value = "share of targets allowed outside", byDefault = "0.02", range = "[0, 1)")
        double limit)
    implements Rule {
  public OutputRange {
    Params.check(OutputRange.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Activation last = LastActivation.of(evidence);
    if (last == null || !(evidence.train().targets() instanceof Targets.Values values)) {
      return Found.nothing();
    }
    Matrix t = values.matrix();
    int outside = 0;
    for (int i = t.offset(); i < t.offset() + t.size(); i++) {
      outside += t.data()[i] < last.lowerBound() || t.data()[i] > last.upperBound() ? 1 : 0;
    }
    double share = (double) outside / t.size();
    if (share <= limit) {
      return Found.nothing();
    }
    List<String> both = Repairs.identityAndScaledTargets(evidence);
    return Found.one(
        Repairs.activationPath(evidence, Repairs.last(evidence)),
        "%s of the targets lie outside [%s, %s], all that the last activation can give"
            .formatted(
                Found.percent(share),
                Found.number(last.lowerBound()),
                Found.number(last.upperBound())),
        "identity as the last activation",
        share,
        limit,
        0.95,
        List.of(Repairs.lastActivation(evidence, "identity"), both, Repairs.head(evidence)));
  }
}
