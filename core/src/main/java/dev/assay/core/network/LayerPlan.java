package dev.assay.core.network;

import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Slots;
import dev.assay.core.spi.WeightInit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What one layer declared, before anything is allocated. */
final class LayerPlan implements Slots {
  /** A declared matrix of parameters. */
  record Trainable(String name, Parameter.Role role, int rows, int columns, WeightInit init) {}

  /** A declared running statistic. */
  record Running(String name, int rows, int columns, float initial) {}

  /** A declared buffer; {@code rows} 0 stands for the rows of the batch. */
  record Scratch(int rows, int columns) {}

  /** What fills a matrix, given the initialiser that a layer declares for it. */
  interface Initialisers {
    WeightInit of(WeightInit declared, int rows, int columns);
  }

  final String name;
  final Layer layer;
  final int inputs;
  final int outputs;
  final List<Trainable> trainables = new ArrayList<>();
  final List<Running> runnings = new ArrayList<>();
  final List<Scratch> scratches = new ArrayList<>();
  final List<LayerPlan> children = new ArrayList<>();
  private final Initialisers initialisers;
  private final Set<String> names = new HashSet<>();

  LayerPlan(String name, Layer layer, int inputs, Initialisers initialisers) {
    this.name = name;
    this.layer = layer;
    this.initialisers = initialisers;
    this.inputs = inputs;
    this.outputs = layer.outputs(inputs);
    if (outputs < 1) {
      throw new IllegalArgumentException("gives " + outputs + " outputs, expected at least 1");
    }
    layer.declare(this, inputs);
  }

  @Override
  public void trainable(String local, Parameter.Role role, int rows, int columns, WeightInit init) {
    WeightInit resolved = initialisers.of(init, rows, columns);
    trainables.add(new Trainable(unique(local), role, rows, columns, resolved));
  }

  @Override
  public void running(String local, int rows, int columns, float initial) {
    runnings.add(new Running(unique(local), rows, columns, initial));
  }

  @Override
  public void scratch(int columns) {
    scratches.add(new Scratch(0, columns));
  }

  @Override
  public void scratch(int rows, int columns) {
    scratches.add(new Scratch(rows, columns));
  }

  @Override
  public void child(String local, Layer child, int childInputs) {
    children.add(new LayerPlan(unique(local), child, childInputs, initialisers));
  }

  private String unique(String local) {
    if (!names.add(local)) {
      throw new IllegalArgumentException("declares \"" + local + "\" twice");
    }
    return name + "." + local;
  }

  long parameterCount() {
    return total(LayerPlan::parameterCount)
        + trainables.stream().mapToLong(t -> (long) t.rows * t.columns).sum();
  }

  /** Numbers in the scratch buffers for a batch. */
  long scratchCount(long batchRows) {
    return total(child -> child.scratchCount(batchRows))
        + scratches.stream().mapToLong(s -> (s.rows == 0 ? batchRows : s.rows) * s.columns).sum();
  }

  private long total(ToLongFunction<LayerPlan> count) {
    return children.stream().mapToLong(count).sum();
  }
}
