package dev.assay.core.network;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Frame;
import java.util.EnumMap;
import java.util.Map;

/** A layer's buffers for one number of rows. */
final class LayerFrame implements Frame {
  private final Workspace workspace;
  private final LayerState state;
  private final int rows;
  private final Matrix[] scratch;
  private final LayerFrame[] children;
  private final Map<Purpose, RandomStream> random = new EnumMap<>(Purpose.class);

  /** The frame for the most rows; it allocates the buffers. */
  LayerFrame(Workspace workspace, LayerState state, int rows, long seed) {
    this.workspace = workspace;
    this.state = state;
    this.rows = rows;
    this.scratch =
        state.plan.scratches.stream()
            .map(s -> Matrix.zeros(s.rows() == 0 ? rows : s.rows(), s.columns()))
            .toArray(Matrix[]::new);
    this.children =
        state.children.stream()
            .map(c -> new LayerFrame(workspace, c, rows, seed))
            .toArray(LayerFrame[]::new);
    for (Purpose purpose : Purpose.values()) {
      random.put(purpose, RandomStream.of(seed, purpose, state.plan.name));
    }
  }

  /** A frame for fewer rows over the same buffers. */
  private LayerFrame(LayerFrame full, int rows) {
    this.workspace = full.workspace;
    this.state = full.state;
    this.rows = rows;
    this.random.putAll(full.random);
    this.scratch = new Matrix[full.scratch.length];
    for (int i = 0; i < scratch.length; i++) {
      boolean perRow = state.plan.scratches.get(i).rows() == 0;
      scratch[i] = perRow ? full.scratch[i].rows(0, rows) : full.scratch[i];
    }
    this.children = new LayerFrame[full.children.length];
    for (int i = 0; i < children.length; i++) {
      children[i] = full.children[i].withRows(rows);
    }
  }

  LayerFrame withRows(int fewer) {
    return fewer == rows ? this : new LayerFrame(this, fewer);
  }

  LayerState state() {
    return state;
  }

  @Override
  public boolean training() {
    return workspace.training();
  }

  @Override
  public long step() {
    return workspace.step();
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public Matrix parameter(int number) {
    return state.parameters[number].value();
  }

  @Override
  public Matrix gradient(int number) {
    return state.parameters[number].gradient();
  }

  @Override
  public Matrix running(int number) {
    return state.running[number];
  }

  @Override
  public Matrix scratch(int number) {
    return scratch[number];
  }

  @Override
  public Frame child(int number) {
    return children[number];
  }

  @Override
  public RandomStream random(Purpose purpose) {
    RandomStream stream = random.get(purpose);
    if (stream == null) {
      throw new IllegalStateException("no stream for " + purpose);
    }
    return stream;
  }

  @Override
  public Kernels kernels() {
    return workspace.kernels();
  }
}
