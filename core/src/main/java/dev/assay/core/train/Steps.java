package dev.assay.core.train;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.network.Workspace;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.RunListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a training: forward, objective, backward, update. A step allocates nothing. */
final class Steps {
  private static final String NETWORK = "network.";
  private static final String SCHEDULE = "schedule.";
  private static final String CLIPPED = "clipped";

  private final Trainer.Recipe recipe;
  private final Network network;
  private final Objective objective;
  private final Updater updater;
  private final Workspace workspace;
  private final Kernels kernels;
  private final Batches batches;
  private final TrainingProgress progress;
  private final List<RunListener> listeners;
  private final @Nullable StepObserver observer;
  private final @Nullable GradientSum gradients;
  private final int accumulate;
  private final double[] scheduleState;
  private double factor;
  private boolean foreseen;
  private Matrix inputs;

  Steps(
      Trainer.Recipe recipe,
      Batches batches,
      TrainingProgress progress,
      Kernels kernels,
      List<RunListener> listeners) {
    this.recipe = recipe;
    this.network = recipe.network();
    this.kernels = kernels;
    this.objective = recipe.objective();
    this.batches = batches;
    this.progress = progress;
    this.listeners = listeners;
    this.observer =
        listeners.stream()
            .filter(StepObserver.class::isInstance)
            .map(StepObserver.class::cast)
            .findFirst()
            .orElse(null);
    this.workspace = Workspace.forTraining(network, batches.rows(), kernels);
    this.updater = new Updater(recipe.updating(), kernels.workers());
    this.accumulate = recipe.settings().accumulate();
    this.gradients = accumulate == 1 ? null : new GradientSum(recipe.updating().parameters());
    this.scheduleState = new double[recipe.schedule().stateSize()];
    this.inputs = batches.get(0).inputs();
  }

  void startEpoch() {
    if (!recipe.perStep()) {
      factor = recipe.schedule().factor(progress, scheduleState);
    }
  }

  /** One step with the batches from one number to before another; its objective. */
  double step(int from, int to) {
    if (recipe.perStep()) {
      factor = recipe.schedule().factor(progress, scheduleState);
    }
    long before = kernels.multiplyAdds();
    double value =
        gradients == null || to - from == 1 ? pass(from, 0) : passes(gradients, from, to);
    if (!foreseen) {
      foreseen = true;
      double stepsToCome = progress.steps() - progress.step - 1.0;
      kernels.expect((long) (stepsToCome * (kernels.multiplyAdds() - before)));
    }
    if (!Double.isFinite(value)) {
      return value;
    }
    update(value);
    progress.step++;
    for (int i = 0; i < listeners.size(); i++) {
      listeners.get(i).step(progress, value);
    }
    return value;
  }

  /** The mean over batches by their weights, or the sum where rows are summed. */
  private double passes(GradientSum joined, int from, int to) {
    double sum = 0;
    double weights = 0;
    for (int b = from; b < to; b++) {
      double value = pass(b, b - from);
      if (!Double.isFinite(value)) {
        return value;
      }
      double weight = objective.weight();
      joined.add(b == from, (float) weight);
      sum += weight * value;
      weights += weight;
    }
    boolean summed = objective.loss().reduction() == Loss.Reduction.SUM;
    double divisor = summed || weights == 0 ? 1 : weights;
    joined.replace((float) (1 / divisor));
    return sum / divisor;
  }

  /**
   * Objective and gradients of a batch.
   *
   * @param number of the pass within the step, so that passes draw differently
   */
  private double pass(int batchNumber, int number) {
    Batches.Batch batch = batches.get(batchNumber);
    inputs = batch.inputs();
    Matrix outputs = workspace.trainingPass(inputs, progress.step * accumulate + number);
    double value =
        objective.evaluate(outputs, batch.targets(), batch.weights(), workspace.outputGradient());
    if (Double.isFinite(value)) {
      workspace.backward(inputs);
    }
    return value;
  }

  private void update(double value) {
    boolean watching = observer != null && observer.wants(progress.step);
    if (observer != null && watching) {
      observer.computed(progress.step, value, network, workspace);
    }
    updater.update(progress.step, factor);
    if (observer != null && watching) {
      observer.updated(network);
    }
  }

  /** Inputs of the last pass. */
  Matrix inputs() {
    return inputs;
  }

  void forward(Matrix x) {
    workspace.trainingPass(x, progress.step * accumulate);
  }

  /** The first place that is not finite after a pass. */
  String firstNonFinite(Matrix x) {
    return workspace.firstNonFinite(x).orElse("the loss");
  }

  void save(Checkpoint into) {
    network.state().forEach((name, m) -> into.tensors().put(NETWORK + name, m));
    updater.save(into);
    for (int i = 0; i < scheduleState.length; i++) {
      into.values().put(SCHEDULE + i, Double.toString(scheduleState[i]));
    }
    into.values().put(CLIPPED, Long.toString(objective.tally().clipped()));
  }

  void load(Checkpoint from) {
    network.state().forEach((name, m) -> from.read(NETWORK + name, m));
    updater.load(from);
    for (int i = 0; i < scheduleState.length; i++) {
      scheduleState[i] = from.number(SCHEDULE + i);
    }
    objective.tally().addClipped((long) from.number(CLIPPED));
  }
}
