package dev.assay.core.network;

import dev.assay.core.data.Table;
import dev.assay.core.spi.Loss;
import java.util.ArrayList;
import java.util.List;

/** A network whose shapes are checked and whose size is known, before anything is allocated. */
public final class NetworkPlan {
  private final int inputs;
  private final List<LayerPlan> layers;

  private NetworkPlan(int inputs, List<LayerPlan> layers) {
    this.inputs = inputs;
    this.layers = List.copyOf(layers);
  }

  /**
   * Joins layers.
   *
   * @param inputs columns of the data
   * @throws LayerException when a layer cannot take what the one before it gives
   */
  public static NetworkPlan of(int inputs, List<NamedLayer> layers) {
    return of(inputs, layers, (init, rows, columns) -> init);
  }

  /**
   * Joins layers whose initialisers may depend on what they are trained with.
   *
   * @throws LayerException when a layer cannot take what the one before it gives, or an initialiser
   *     has no answer for such data
   */
  public static NetworkPlan forTraining(Table train, Loss loss, List<NamedLayer> layers) {
    return of(
        train.inputs().columns(),
        layers,
        (init, rows, columns) -> init.forTraining(train, loss, rows, columns));
  }

  private static NetworkPlan of(
      int inputs, List<NamedLayer> layers, LayerPlan.Initialisers initialisers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network needs at least one layer");
    }
    List<LayerPlan> plans = new ArrayList<>();
    int width = inputs;
    for (NamedLayer named : layers) {
      try {
        LayerPlan plan = new LayerPlan(named.name(), named.layer(), width, initialisers);
        plans.add(plan);
        width = plan.outputs;
      } catch (IllegalArgumentException e) {
        throw new LayerException(plans.size(), named.name(), String.valueOf(e.getMessage()));
      }
    }
    return new NetworkPlan(inputs, plans);
  }

  public int inputs() {
    return inputs;
  }

  public int outputs() {
    return layers.getLast().outputs;
  }

  List<LayerPlan> layers() {
    return layers;
  }

  /** The name of each layer. */
  public List<String> names() {
    return layers.stream().map(l -> l.name).toList();
  }

  /** Output columns of each layer. */
  public List<Integer> widths() {
    return layers.stream().map(l -> l.outputs).toList();
  }

  /** Trainable numbers of each layer. */
  public List<Long> parameterCounts() {
    return layers.stream().map(LayerPlan::parameterCount).toList();
  }

  public long parameterCount() {
    return layers.stream().mapToLong(LayerPlan::parameterCount).sum();
  }

  /**
   * Bytes needed to train: parameters, gradients, optimizer state, and the buffers of a batch.
   *
   * @param optimizerSlots numbers of optimizer state for each weight
   */
  public long trainingBytes(long batchRows, int optimizerSlots) {
    long units = layers.stream().mapToLong(l -> l.outputs).sum();
    long scratch = layers.stream().mapToLong(l -> l.scratchCount(batchRows)).sum();
    return Float.BYTES
        * (parameterCount() * (2 + optimizerSlots) + batchRows * (2 * units + inputs) + scratch);
  }
}
