package dev.assay.core.network;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers in a row with their parameters and running statistics.
 *
 * <p>Passes run in a {@link Workspace}; several workspaces may share a network as long as one
 * thread uses them at a time.
 */
public final class Network {
  private final NetworkPlan plan;
  private final long seed;
  private final List<LayerState> layers;
  private final List<Parameter> parameters;

  /** Allocates the parameters and fills them with their initial values. */
  public Network(NetworkPlan plan, long seed) {
    this.plan = plan;
    this.seed = seed;
    this.layers = plan.layers().stream().map(l -> new LayerState(l, l.name, seed)).toList();
    List<Parameter> all = new ArrayList<>();
    layers.forEach(l -> l.eachParameter(all::add));
    this.parameters = List.copyOf(all);
  }

  public NetworkPlan plan() {
    return plan;
  }

  long seed() {
    return seed;
  }

  List<LayerState> layers() {
    return layers;
  }

  /** Every parameter, from the first layer to the last. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** All numbers that make the network what it is: parameters, then running statistics, by name. */
  public Map<String, Matrix> state() {
    Map<String, Matrix> state = new LinkedHashMap<>();
    parameters.forEach(p -> state.put(p.name(), p.value()));
    for (LayerState top : layers) {
      top.each(layer -> {
        for (int i = 0; i < layer.running.length; i++) {
          state.put(layer.plan.runnings.get(i).name(), layer.running[i]);
        }
      });
    }
    return state;
  }
}
