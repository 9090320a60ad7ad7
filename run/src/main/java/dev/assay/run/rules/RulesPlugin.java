package dev.assay.run.rules;

import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Rule;
import dev.assay.core.spi.Spi;

/** Registers the built-in rules. */
public final class RulesPlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Rule.class, "bounded-into-logits", BoundedIntoLogits.class);
    registry.add(Rule.class, "unbounded-into-probabilities", UnboundedIntoProbabilities.class);
    registry.add(Rule.class, "one-class", OneClass.class);
    registry.add(Rule.class, "constant-column", ConstantColumn.class);
  }
}
