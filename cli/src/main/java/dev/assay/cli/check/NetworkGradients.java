package dev.assay.cli.check;

import dev.assay.config.experiment.Experiment;
import dev.assay.core.data.Table;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.network.Workspace;
import dev.assay.core.spi.Parameter;
import dev.assay.core.train.Objective;
import dev.assay.run.prepare.Prepared;
import dev.assay.testkit.check.Comparison;
import dev.assay.testkit.check.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the gradients of a whole network, as it is before training, against central differences of
 * the objective on a few rows.
 *
 * <p>Passes are in single precision, the objective and its differences in double. A step is long
 * enough to change the objective by about a hundredth; two steps, one half of the other, are joined
 * so that errors of second order cancel; they and the slopes on either side say how far a
 * difference can be trusted. For each matrix of parameters: along the signs of its gradient, which
 * all of its numbers enter, then single numbers, those with the largest gradients and some others.
 */
final class NetworkGradients {
  private static final int ROWS = 16;
  private static final int LARGEST = 3;
  private static final int OTHERS = 3;
  private static final double CHANGE = 0.01;
  private static final double LONGEST = 0x1p-4;
  private static final double SHORTEST = 0x1p-12;
  private static final double RELATIVE = 5e-3;

  /** Of the objective, from passes in single precision. */
  private static final double NOISE = 4e-7;

  private final Network network;
  private final Workspace workspace;
  private final Objective objective;
  private final Table rows;

  private NetworkGradients(Experiment experiment, Prepared prepared, Kernels kernels) {
    Table train = prepared.parts().train();
    rows = train.rows(0, Math.min(ROWS, train.rows()));
    network = new Network(prepared.plan(), experiment.seed());
    workspace = Workspace.forTraining(network, rows.rows(), kernels);
    objective = new Objective(experiment.loss());
  }

  static void run(Experiment experiment, Prepared prepared, Findings findings) {
    try (Workers workers = new Workers(1)) {
      new NetworkGradients(experiment, prepared, new Kernels(workers)).run(findings);
    }
  }

  private double evaluate(@Nullable Matrix gradient) {
    Matrix outputs = workspace.trainingPass(rows.inputs(), 0);
    return objective.evaluate(outputs, rows.targets(), rows.weights().orElse(null), gradient);
  }

  private void run(Findings findings) {
    double value = evaluate(workspace.outputGradient());
    if (!Double.isFinite(value)) {
      findings.broken("before training the objective is " + value);
      return;
    }
    workspace.backward(rows.inputs());
    List<float[]> gradients =
        network.parameters().stream().map(p -> p.gradient().copy().data()).toList();
    if (gradients.isEmpty()) {
      findings.notChecked("the network has no parameters");
    }
    for (int i = 0; i < gradients.size(); i++) {
      compare(findings, network.parameters().get(i), gradients.get(i), value);
    }
  }

  private void compare(Findings findings, Parameter parameter, float[] gradient, double value) {
    Comparison comparison =
        findings.compare(
            "the gradient of " + parameter.name() + " is not that of the objective",
            "gradient",
            "central difference");
    float[] signs = new float[gradient.length];
    double sum = 0;
    for (int i = 0; i < signs.length; i++) {
      signs[i] = gradient[i] < 0 ? -1 : 1;
      sum += Math.abs(gradient[i]);
    }
    add(
        comparison,
        parameter.name() + " along its signs",
        Double.NaN,
        parameter,
        signs,
        sum,
        value);
    for (int element : chosen(gradient)) {
      float[] one = new float[gradient.length];
      one[element] = 1;
      int columns = parameter.value().columns();
      add(
          comparison,
          "%s[%d, %d]".formatted(parameter.name(), element / columns, element % columns),
          parameter.value().data()[parameter.value().offset() + element],
          parameter,
          one,
          gradient[element],
          value);
    }
  }

  private static List<Integer> chosen(float[] gradient) {
    List<Integer> all =
        new ArrayList<>(
            IntStream.range(0, gradient.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(gradient[i])))
                .limit(LARGEST)
                .toList());
    int stride = Math.max(1, gradient.length / OTHERS);
    for (int i = stride / 2; i < gradient.length; i += stride) {
      if (!all.contains(i)) {
        all.add(i);
      }
    }
    return all;
  }

  private void add(
      Comparison comparison,
      String where,
      double at,
      Parameter parameter,
      float[] direction,
      double given,
      double value) {
    double scale = Math.max(1, Math.abs(value));
    double step = Math.clamp(CHANGE * scale / Math.max(Math.abs(given), 1e-30), SHORTEST, LONGEST);
    Slopes wide = slopes(parameter.value(), direction, (float) step, value);
    Slopes narrow = slopes(parameter.value(), direction, (float) step / 2, value);
    double expected = (4 * narrow.central() - wide.central()) / 3;
    double doubt =
        2 * Math.abs(wide.central() - narrow.central())
            + Math.abs(narrow.above() - narrow.below()) / 2
            + NOISE * scale / step;
    comparison.add(where, at, given, expected, RELATIVE * Math.abs(expected) + doubt);
  }

  /**
   * On either side: they differ where a kink lies within the step, and a difference is off then.
   */
  private record Slopes(double below, double above) {
    double central() {
      return (below + above) / 2;
    }
  }

  private Slopes slopes(Matrix varied, float[] direction, float step, double value) {
    float[] before = varied.copy().data();
    double above = moved(varied, before, direction, step);
    double below = moved(varied, before, direction, -step);
    System.arraycopy(before, 0, varied.data(), varied.offset(), before.length);
    return new Slopes((value - below) / step, (above - value) / step);
  }

  private double moved(Matrix varied, float[] from, float[] direction, float step) {
    for (int i = 0; i < from.length; i++) {
      varied.data()[varied.offset() + i] = from[i] + step * direction[i];
    }
    return evaluate(null);
  }
}
