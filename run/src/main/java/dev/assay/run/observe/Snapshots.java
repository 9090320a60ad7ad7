package dev.assay.run.observe;

import dev.assay.core.evidence.LayerState;
import dev.assay.core.evidence.ParameterState;
import dev.assay.core.evidence.Snapshot;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.network.Workspace;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes snapshots of a network around a step: outputs and gradients before it, updates after. */
final class Snapshots {
  private final List<Layer> layers;
  private float[][] before = new float[0][];

  /**
   * @param layers of the network, from input to output
   */
  Snapshots(List<Layer> layers) {
    this.layers = List.copyOf(layers);
  }

  /** The network before a step; the updates are not known yet. */
  Snapshot before(long step, double objective, Network network, Workspace workspace) {
    List<LayerState> states = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      states.add(state(workspace.outputs(i), layers.get(i).activation()));
    }
    keep(network);
    List<ParameterState> parameters = new ArrayList<>();
    for (Parameter p : network.parameters()) {
      parameters.add(
          new ParameterState(
              p.name(),
              network.plan().names().indexOf(p.layer()),
              p.role() == Parameter.Role.WEIGHTS,
              meanMagnitude(p.value()),
              Moments.of(p.value()).deviation(),
              norm(p.gradient()),
              Double.NaN));
    }
    return new Snapshot(step, objective, states, parameters);
  }

  /** The same snapshot with what the step added. */
  Snapshot after(Snapshot snapshot, Network network) {
    List<ParameterState> parameters = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      ParameterState p = snapshot.parameters().get(i);
      double update = meanChange(before[i], network.parameters().get(i).value());
      parameters.add(
          new ParameterState(
              p.name(), p.layer(), p.weights(), p.size(), p.deviation(), p.gradient(), update));
    }
    return new Snapshot(snapshot.step(), snapshot.objective(), snapshot.layers(), parameters);
  }

  private void keep(Network network) {
    List<Parameter> all = network.parameters();
    if (before.length == 0) {
      before = new float[all.size()][];
      for (int i = 0; i < before.length; i++) {
        before[i] = new float[all.get(i).value().size()];
      }
    }
    for (int i = 0; i < before.length; i++) {
      Matrix value = all.get(i).value();
      System.arraycopy(value.data(), value.offset(), before[i], 0, before[i].length);
    }
  }

  static LayerState state(Matrix outputs, @Nullable Activation activation) {
    Moments moments = Moments.of(outputs);
    return new LayerState(
        moments.mean(),
        moments.deviation(),
        Columns.largestDeviation(outputs),
        Columns.constantShare(outputs),
        saturated(outputs, activation),
        Double.isFinite(moments.mean()) && Double.isFinite(moments.deviation()));
  }

  private static double saturated(Matrix outputs, @Nullable Activation activation) {
    if (activation == null
        || Double.isInfinite(activation.upperBound() - activation.lowerBound())) {
      return 0;
    }
    double margin = 0.005 * (activation.upperBound() - activation.lowerBound());
    double low = activation.lowerBound() + margin;
    double high = activation.upperBound() - margin;
    int count = 0;
    for (int i = outputs.offset(); i < outputs.offset() + outputs.size(); i++) {
      if (outputs.data()[i] < low || outputs.data()[i] > high) {
        count++;
      }
    }
    return (double) count / outputs.size();
  }

  private static double meanMagnitude(Matrix m) {
    double sum = 0;
    for (int i = m.offset(); i < m.offset() + m.size(); i++) {
      sum += Math.abs(m.data()[i]);
    }
    return sum / m.size();
  }

  static double norm(Matrix m) {
    double sum = 0;
    for (int i = m.offset(); i < m.offset() + m.size(); i++) {
      sum += (double) m.data()[i] * m.data()[i];
    }
    return Math.sqrt(sum);
  }

  private static double meanChange(float[] old, Matrix now) {
    double sum = 0;
    for (int i = 0; i < old.length; i++) {
      sum += Math.abs((double) now.data()[now.offset() + i] - old[i]);
    }
    return sum / old.length;
  }
}
