package dev.assay.core.network;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The buffers of forward and backward passes up to a number of rows. A pass allocates nothing once
 * its number of rows has been seen.
 */
public final class Workspace {
  private final Kernels kernels;
  private final Pass full;
  private final List<Pass> passes = new ArrayList<>();
  private boolean training;
  private long step;
  private Pass current;

  /** Matrices and frames for one number of rows. */
  private static final class Pass {
    final int rows;
    final LayerFrame[] frames;
    final Matrix[] outputs;
    final Matrix[] gradients;

    Pass(int rows, LayerFrame[] frames, Matrix[] outputs, Matrix[] gradients) {
      this.rows = rows;
      this.frames = frames;
      this.outputs = outputs;
      this.gradients = gradients;
    }

    Pass withRows(int fewer) {
      LayerFrame[] f = new LayerFrame[frames.length];
      Matrix[] y = new Matrix[outputs.length];
      Matrix[] d = new Matrix[gradients.length];
      for (int i = 0; i < f.length; i++) {
        f[i] = frames[i].withRows(fewer);
        y[i] = outputs[i].rows(0, fewer);
      }
      for (int i = 0; i < d.length; i++) {
        d[i] = gradients[i].rows(0, fewer);
      }
      return new Pass(fewer, f, y, d);
    }
  }

  private Workspace(Network network, int rows, Kernels kernels, boolean gradients) {
    this.kernels = kernels;
    int count = network.layers().size();
    LayerFrame[] frames = new LayerFrame[count];
    Matrix[] outputs = new Matrix[count];
    Matrix[] slopes = new Matrix[gradients ? count : 0];
    for (int i = 0; i < count; i++) {
      LayerState state = network.layers().get(i);
      frames[i] = new LayerFrame(this, state, rows, network.seed());
      outputs[i] = Matrix.zeros(rows, state.plan.outputs);
      if (gradients) {
        slopes[i] = Matrix.zeros(rows, state.plan.outputs);
      }
    }
    full = new Pass(rows, frames, outputs, slopes);
    passes.add(full);
    current = full;
  }

  /** A workspace that can go backward. */
  public static Workspace forTraining(Network network, int rows, Kernels kernels) {
    return new Workspace(network, rows, kernels, true);
  }

  /** A workspace that only goes forward, with half the memory. */
  public static Workspace forEvaluation(Network network, int rows, Kernels kernels) {
    return new Workspace(network, rows, kernels, false);
  }

  boolean training() {
    return training;
  }

  long step() {
    return step;
  }

  Kernels kernels() {
    return kernels;
  }

  /**
   * Computes the network's output in training mode.
   *
   * @param x at most as many rows as the workspace was made for
   * @param completedSteps optimizer steps completed, or passes where a step has several
   * @return rows x outputs, overwritten by the next pass
   */
  public Matrix trainingPass(Matrix x, long completedSteps) {
    training = true;
    step = completedSteps;
    return forward(x);
  }

  /** Computes the network's output in evaluation mode; otherwise as {@link #trainingPass}. */
  public Matrix evaluationPass(Matrix x) {
    training = false;
    return forward(x);
  }

  private Matrix forward(Matrix x) {
    current = pass(x.rows());
    Matrix in = x;
    for (int i = 0; i < current.frames.length; i++) {
      LayerFrame frame = current.frames[i];
      Matrix out = current.outputs[i];
      frame.state().plan.layer.forward(frame, in, out);
      in = out;
    }
    return in;
  }

  private Pass pass(int rows) {
    for (int i = 0; i < passes.size(); i++) {
      if (passes.get(i).rows == rows) {
        return passes.get(i);
      }
    }
    if (rows > full.rows) {
      throw new IllegalArgumentException(
          "batch of " + rows + " rows in a workspace for " + full.rows);
    }
    Pass smaller = full.withRows(rows);
    passes.add(smaller);
    return smaller;
  }

  /** What a layer put out in the last pass; overwritten by the next. */
  public Matrix outputs(int layer) {
    return current.outputs[layer];
  }

  /** Where to put the gradient of the objective with respect to the last output. */
  public Matrix outputGradient() {
    return current.gradients[current.gradients.length - 1];
  }

  /**
   * Computes every parameter's gradient from {@link #outputGradient}, after a training pass.
   *
   * @param x what the training pass was given
   */
  public void backward(Matrix x) {
    for (int i = current.frames.length - 1; i >= 0; i--) {
      LayerFrame frame = current.frames[i];
      Matrix in = i == 0 ? x : current.outputs[i - 1];
      @Nullable Matrix below = i == 0 ? null : current.gradients[i - 1];
      Layer layer = frame.state().plan.layer;
      layer.backward(frame, in, current.outputs[i], current.gradients[i], below);
    }
  }

  /** The first place, from input to output, that is not finite after a forward pass. */
  public Optional<String> firstNonFinite(Matrix x) {
    if (!finite(x)) {
      return Optional.of("the network's input");
    }
    for (int i = 0; i < current.frames.length; i++) {
      LayerState state = current.frames[i].state();
      List<Parameter> all = new ArrayList<>();
      state.eachParameter(all::add);
      for (Parameter p : all) {
        if (!finite(p.value())) {
          return Optional.of(p.name());
        }
      }
      if (!finite(current.outputs[i])) {
        return Optional.of("the output of " + state.plan.name);
      }
    }
    return Optional.empty();
  }

  private static boolean finite(Matrix m) {
    for (int i = m.offset(); i < m.offset() + m.size(); i++) {
      if (!Float.isFinite(m.data()[i])) {
        return false;
      }
    }
    return true;
  }
}
