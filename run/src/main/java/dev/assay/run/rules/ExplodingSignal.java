package dev.assay.run.rules;

import dev.assay.core.evidence.LayerState;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds outputs that grow from layer to layer until they are useless or overflow. */
@About(
    value = "Outputs grow without bound from layer to layer",
    formula =
        "largest deviation of a layer at step 0 / that of the first layer > limit, or not finite",
    source = "He, Zhang, Ren and Sun, Delving deep into rectifiers, 2015, section 2.2")
public record ExplodingSignal(
    @Param(value = "ratio of deviations", byDefault = "30", range = "(1, inf)") double limit)
    implements Rule {
  public ExplodingSignal {
    Params.check(ExplodingSignal.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    List<LayerState> layers = evidence.start().map(s -> s.first().layers()).orElse(List.of());
    if (layers.size() < 2) {
      return Found.nothing();
    }
    boolean finite = layers.stream().allMatch(LayerState::finite);
    double largest = layers.stream().mapToDouble(LayerState::deviation).max().orElse(0);
    double ratio = largest / Math.max(layers.getFirst().deviation(), 1e-30);
    if (finite && !(ratio > limit)) {
      return Found.nothing();
    }
    return Found.one(
        "network",
        finite
            ? "outputs of a layer spread %s times as far as those of the first"
                .formatted(Found.number(ratio))
            : "outputs of a layer are not finite at the start",
        "activations that do not grow faster than their input, weights scaled to the width",
        ratio,
        limit,
        0.8,
        List.of(
            Repairs.hidden(evidence, "relu", "he-uniform"),
            Repairs.hidden(evidence, "tanh", "glorot-uniform"),
            Repairs.hidden(evidence, "selu", "lecun-normal"),
            Repairs.weights(evidence, "glorot-uniform")));
  }
}
