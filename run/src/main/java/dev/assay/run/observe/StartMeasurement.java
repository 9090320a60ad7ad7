package dev.assay.run.observe;

import dev.assay.core.data.Table;
import dev.assay.core.data.Tables;
import dev.assay.core.data.Targets;
import dev.assay.core.evidence.Slope;
import dev.assay.core.evidence.Snapshot;
import dev.assay.core.evidence.Start;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.network.NetworkPlan;
import dev.assay.core.network.Workspace;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Loss;
import dev.assay.core.train.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures a network on rows of its training part before anything is learnt. */
public final class StartMeasurement {
  /** Enough rows to tell one column from another, few enough to be done at once. */
  private static final int ROWS = 512;

  private StartMeasurement() {}

  /**
   * Computes outputs, objective and gradients once.
   *
   * @param plan of the network
   * @param layers of the plan, from input to output
   * @param loss compared with the targets of the rows
   * @param train at least one row; the first {@value #ROWS} at most are used
   * @param seed of the initial weights
   */
  public static Start of(
      NetworkPlan plan, List<Layer> layers, Loss loss, Table train, long seed, Kernels kernels) {
    Table rows = train.rows(0, Math.min(ROWS, train.rows()));
    Network network = new Network(plan, seed);
    Workspace workspace = Workspace.forTraining(network, rows.rows(), kernels);
    Objective objective = new Objective(loss);
    Matrix outputs = workspace.trainingPass(rows.inputs(), 0);
    double doubled = doubled(loss, outputs, rows.targets());
    double value = objective.evaluate(outputs, rows.targets(), workspace.outputGradient());
    double mean = objective.total() / rows.rows();
    workspace.backward(rows.inputs());
    Snapshot first = new Snapshots(layers).before(0, value, network, workspace);
    return new Start(
        mean, Priors.loss(loss, plan.outputs(), rows.targets()), doubled, first, slopes(layers));
  }

  private static double doubled(Loss loss, Matrix outputs, Targets targets) {
    int rows = outputs.rows();
    Matrix once = Matrix.zeros(rows, outputs.columns());
    new Objective(loss).evaluate(outputs, targets, once);
    int[] order = new int[2 * rows];
    for (int i = 0; i < order.length; i++) {
      order[i] = i % rows;
    }
    Matrix twice = Matrix.zeros(2 * rows, outputs.columns());
    Tables.gather(outputs, order, 0, order.length, twice);
    Targets both = targets.allocate(2 * rows);
    targets.gather(order, 0, order.length, both);
    Matrix gradient = Matrix.zeros(2 * rows, outputs.columns());
    new Objective(loss).evaluate(twice, both, gradient);
    double norm = 0;
    for (int i = 0; i < once.size(); i++) {
      double sum = (double) gradient.data()[i] + gradient.data()[once.size() + i];
      norm += sum * sum;
    }
    double single = Snapshots.norm(once);
    return single == 0 ? Double.NaN : Math.sqrt(norm) / single;
  }

  private static List<Slope> slopes(List<Layer> layers) {
    List<Slope> wrong = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).activation() instanceof ElementwiseActivation f) {
        Slopes.wrongest(f, i).ifPresent(wrong::add);
      }
    }
    return wrong;
  }

  /** Compares the derivative used in training with difference quotients. */
  private static final class Slopes {
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-3;
    private static final int POINTS = 40;

    static Optional<Slope> wrongest(ElementwiseActivation f, int layer) {
      Slope worst = new Slope(layer, 0, 0, 0);
      for (int i = 0; i < POINTS; i++) {
        double at = -5.83 + 0.297 * i;
        if (nearKink(f, at)) {
          continue;
        }
        double measured = (f.value(at + STEP) - f.value(at - STEP)) / (2 * STEP);
        Slope slope = new Slope(layer, at, given(f, at), measured);
        if (slope.error() > worst.error()) {
          worst = slope;
        }
      }
      return worst.error() > TOLERANCE ? Optional.of(worst) : Optional.empty();
    }

    private static boolean nearKink(ElementwiseActivation f, double at) {
      for (double kink : f.kinks()) {
        if (Math.abs(kink - at) < 10 * STEP) {
          return true;
        }
      }
      return false;
    }

    private static double given(ElementwiseActivation f, double at) {
      float[] z = {(float) at};
      float[] y = new float[1];
      float[] slope = new float[1];
      f.forward(z, 0, y, 0, 1);
      f.backward(f.needsInput() ? z : y, 0, y, 0, new float[] {1}, 0, slope, 0, 1);
      return slope[0];
    }
  }
}
