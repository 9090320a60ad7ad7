package dev.assay.core.train;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.network.Workspace;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures a network in evaluation mode: the mean loss per row, and metrics on predictions (the
 * outputs after the loss's link).
 */
public final class Evaluator {
  /** A fixed number, because it decides the order in which row losses are added. */
  private static final int ROWS = 1024;

  private final Network network;
  private final Objective objective;
  private final Map<String, Metric> metrics;
  private final Kernels kernels;
  private final Workspace workspace;

  /**
   * @param metrics by the name to report them under, in report order
   */
  public Evaluator(Network network, Loss loss, Map<String, Metric> metrics, Kernels kernels) {
    this.network = network;
    this.objective = new Objective(loss);
    this.metrics = metrics;
    this.kernels = kernels;
    this.workspace = Workspace.forEvaluation(network, ROWS, this.kernels);
  }

  /** Rows for which an evaluation needs buffers. */
  public static int batchRows() {
    return ROWS;
  }

  /**
   * Evaluates a part.
   *
   * @param prefix part of the reported names, such as {@code validation}
   * @param into where {@code prefix.loss} and {@code prefix.METRIC} are put
   * @param tables where tables of counts are put, as {@code prefix.METRIC}
   */
  public void evaluate(
      String prefix, Table part, Map<String, Double> into, Map<String, List<List<Long>>> tables) {
    Map<String, Metric.Accumulator> accumulators = new LinkedHashMap<>();
    metrics.forEach((name, m) -> accumulators.put(name, m.start(network.plan().outputs())));
    double total = 0;
    for (int from = 0; from < part.rows(); from += ROWS) {
      int count = Math.min(ROWS, part.rows() - from);
      Targets targets = part.targets().rows(from, count);
      Matrix inputs = part.inputs().rows(from, count);
      Matrix out = workspace.evaluationPass(inputs.isStored() ? inputs.copy() : inputs);
      objective.evaluate(out, targets, null);
      total += objective.total();
      add(Metric.Input.OUTPUTS, out, targets, accumulators);
      objective.loss().predict(out, out);
      add(Metric.Input.PREDICTIONS, out, targets, accumulators);
    }
    into.put(prefix + ".loss", total / part.rows());
    accumulators.forEach((name, a) -> {
      into.put(prefix + "." + name, a.result());
      List<List<Long>> counts = a.counts();
      if (!counts.isEmpty()) {
        tables.put(prefix + "." + name, counts);
      }
    });
  }

  private void add(
      Metric.Input input,
      Matrix numbers,
      Targets targets,
      Map<String, Metric.Accumulator> accumulators) {
    metrics.forEach((name, metric) -> {
      if (metric.input() == input) {
        Objects.requireNonNull(accumulators.get(name)).add(numbers, targets);
      }
    });
  }
}
