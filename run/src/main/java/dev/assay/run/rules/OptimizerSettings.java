package dev.assay.run.rules;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds settings of an optimizer that take away most of its steps or make them pile up. */
@About(
    value = "Settings of the optimizer stifle its steps or make them pile up",
    formula = "epsilon >= 1e-3, momentum >= 0.99, or weight decay >= 0.1",
    source = "Kingma and Ba, Adam, 2015; Goh, Why momentum really works, 2017")
public record OptimizerSettings() implements Rule {
  @Override
  public List<Finding> examine(Evidence evidence) {
    String type = Repairs.setting(evidence, "optimizer.type");
    for (Limit limit :
        List.of(
            new Limit("epsilon", 1e-3, "1e-8"),
            new Limit("momentum", 0.99, "0.9"),
            new Limit("weightDecay", 0.1, "0"))) {
      String path = "optimizer." + limit.name();
      String text = Repairs.setting(evidence, path);
      if (!text.isEmpty() && Double.parseDouble(text) >= limit.from()) {
        return Found.one(
            path,
            type + " with " + limit.name() + " " + text,
            limit.name() + " " + limit.usual(),
            Double.parseDouble(text),
            limit.from(),
            0.7,
            List.of(List.of(path + "=" + limit.usual()), Repairs.adam(0.001)));
      }
    }
    return Found.nothing();
  }

  private record Limit(String name, double from, String usual) {}
}
