package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds hidden layers of a handful of units. */
@About(
    value = "A hidden layer has a handful of units",
    formula = "units < limit",
    source = "Livni, Shalev-Shwartz and Shamir, On the computational efficiency of training, 2014")
public record NarrowNetwork(
    @Param(value = "units below which a layer is narrow", byDefault = "8", range = "[1, 1e6]")
        int limit)
    implements Rule {
  public NarrowNetwork {
    Params.check(NarrowNetwork.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    List<String> wider = Repairs.widen(evidence, limit);
    if (wider.isEmpty()) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        wider.size() + " hidden layer(s) with fewer than " + limit + " units",
        "room to learn in, such as 32 units",
        wider.size(),
        limit,
        0.45,
        List.of(Repairs.widen(evidence, 32)));
  }
}
