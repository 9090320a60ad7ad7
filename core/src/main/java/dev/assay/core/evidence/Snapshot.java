package dev.assay.core.evidence;

import java.util.List;

/**
 * A network at one step of training.
 *
 * @param step steps completed before it
 * @param objective on the step's batch
 * @param layers from input to output
 * @param parameters from the first layer to the last
 */
public record Snapshot(
    long step, double objective, List<LayerState> layers, List<ParameterState> parameters) {
  public Snapshot {
    layers = List.copyOf(layers);
    parameters = List.copyOf(parameters);
  }

  /** The largest update ratio among weights that are not 0; 0 when there is none. */
  public double largestUpdateRatio() {
    return parameters.stream()
        .filter(ParameterState::weights)
        .mapToDouble(ParameterState::updateRatio)
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }

  /** The norm of all gradients together. */
  public double gradientNorm() {
    return Math.sqrt(parameters.stream().mapToDouble(p -> p.gradient() * p.gradient()).sum());
  }
}
