package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.ArrayList;
import java.util.List;

/** Finds many plain layers on top of each other, through which little gets. */
@About(
    value = "Many plain layers on top of each other",
    formula = "hidden layers with weights >= limit",
    source = "He, Zhang, Ren and Sun, Deep residual learning, 2016, degradation of plain networks")
public record TooDeep(
    @Param(value = "hidden layers from which it is deep", byDefault = "6", range = "[3, 1e6]")
        int limit)
    implements Rule {
  private static final int KEPT = 2;

  public TooDeep {
    Params.check(TooDeep.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    List<Integer> hidden = new ArrayList<>();
    for (int i = 0; i < Repairs.last(evidence); i++) {
      if (!Repairs.setting(evidence, "network[" + i + "].units").isEmpty()) {
        hidden.add(i);
      }
    }
    if (hidden.size() < limit) {
      return Found.nothing();
    }
    List<String> fewer = new ArrayList<>();
    for (int i = Repairs.last(evidence) - 1; i >= hidden.get(KEPT); i--) {
      fewer.add("~network[" + i + "]");
    }
    return Found.one(
        "network",
        hidden.size() + " hidden layers on top of each other",
        "two or three hidden layers until these learn; then residual or batch-norm layers",
        hidden.size(),
        limit,
        0.55,
        List.of(fewer, Repairs.hidden(evidence, "selu", "lecun-normal")));
  }
}
