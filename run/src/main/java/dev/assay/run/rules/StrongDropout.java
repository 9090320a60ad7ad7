package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds dropout that leaves too little of the signal. */
@About(
    value = "Dropout leaves too little of the signal",
    formula = "product of (1 - rate) over dropout layers <= limit",
    source = "UMLAUT (Schoop, Huang and Hartmann, 2021), dropout above one half")
public record StrongDropout(
    @Param(value = "share of signal left", byDefault = "0.5", range = "(0, 1)") double limit)
    implements Rule {
  public StrongDropout {
    Params.check(StrongDropout.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    double left = 1;
    for (int i = 0; i <= Repairs.last(evidence); i++) {
      if (Repairs.setting(evidence, "network[" + i + "].type").equals("dropout")) {
        left *= 1 - Double.parseDouble(Repairs.setting(evidence, "network[" + i + "].rate"));
      }
    }
    if (left > limit) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        "dropout leaves " + Found.percent(left) + " of the signal",
        "less dropout until the network learns its training rows",
        left,
        limit,
        0.5,
        List.of(Repairs.without(evidence, "dropout")));
  }
}
