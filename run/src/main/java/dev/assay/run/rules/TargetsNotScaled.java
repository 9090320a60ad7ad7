package dev.assay.run.rules;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds numbers to predict that are far larger or smaller than what a fresh network puts out. */
@About(
    value = "The numbers to predict are far larger or smaller than 1",
    formula = "root mean square of the targets outside [1 / limit, limit]",
    source = "LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998")
public record TargetsNotScaled(
    @Param(value = "how far from 1 the size may be", byDefault = "8", range = "(1, inf)")
        double limit)
    implements Rule {
  public TargetsNotScaled {
    Params.check(TargetsNotScaled.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    if (!(evidence.train().targets() instanceof Targets.Values values)) {
      return Found.nothing();
    }
    Matrix t = values.matrix();
    double squares = 0;
    for (int i = t.offset(); i < t.offset() + t.size(); i++) {
      squares += (double) t.data()[i] * t.data()[i] / t.size();
    }
    double size = Math.sqrt(squares);
    if (size <= limit && size >= 1 / limit) {
      return Found.nothing();
    }
    List<String> both = Repairs.identityAndScaledTargets(evidence);
    return Found.one(
        "data.transforms",
        "the targets' root mean square is " + Found.number(size),
        "targets of size about 1, such as target-standardize gives, and an output that reaches them",
        size,
        limit,
        Math.max(size, 1 / Math.max(size, 1e-30)) > 50 ? 0.8 : 0.6,
        List.of(Repairs.scaleTargets(evidence), both, Repairs.scaleBoth(evidence)));
  }
}
