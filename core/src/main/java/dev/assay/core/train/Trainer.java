package dev.assay.core.train;

import dev.assay.core.data.DataParts;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.network.Workspace;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.RunListener;
import dev.assay.core.spi.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network by gradient descent: forward, objective, backward, gradient transforms, update.
 * A step allocates nothing.
 */
public final class Trainer {
  private final Recipe recipe;
  private final Objective objective;
  private final Updater updater;
  private final Workspace workspace;
  private final Batches batches;
  private final Evaluator evaluator;
  private final TrainingProgress progress;
  private final double[] scheduleState;
  private final DataParts data;
  private final List<RunListener> listeners;
  private final @Nullable StepObserver observer;
  private final BooleanSupplier cancelled;
  private final Map<String, List<List<Long>>> tables = new LinkedHashMap<>();
  private double factor;

  /**
   * What to do, besides the data.
   *
   * @param perStep whether the schedule counts steps instead of epochs
   * @param shuffle draws of the row order
   */
  public record Recipe(
      Network network,
      Objective objective,
      Updating updating,
      Schedule schedule,
      boolean perStep,
      TrainingSettings settings,
      RandomStream shuffle) {}

  /** How gradients become steps. */
  public record Updating(Optimizer optimizer, List<TransformUse> transforms) {}

  /**
   * @param listeners told in this order; the first {@link StepObserver} among them also looks
   *     inside steps
   * @param cancelled asked before every step whether to stop
   */
  public Trainer(
      Recipe recipe,
      DataParts data,
      Evaluator evaluator,
      Kernels kernels,
      List<RunListener> listeners,
      BooleanSupplier cancelled) {
    this.recipe = recipe;
    this.data = data;
    this.evaluator = evaluator;
    this.listeners = List.copyOf(listeners);
    this.observer =
        listeners.stream()
            .filter(StepObserver.class::isInstance)
            .map(StepObserver.class::cast)
            .findFirst()
            .orElse(null);
    this.cancelled = cancelled;
    this.objective = recipe.objective();
    this.batches = new Batches(data.train(), recipe.settings(), recipe.shuffle());
    this.workspace = Workspace.forTraining(recipe.network(), batches.rows(), kernels);
    this.updater =
        new Updater(
            recipe.network().parameters(),
            recipe.updating().transforms(),
            recipe.updating().optimizer());
    int epochs = recipe.settings().epochs();
    this.progress =
        new TrainingProgress((long) epochs * batches.perEpoch(), epochs, recipe.perStep());
    this.scheduleState = new double[recipe.schedule().stateSize()];
  }

  /** Trains to the end, until an objective is not finite, or until cancelled. */
  public Outcome train() {
    listeners.forEach(l -> l.started(progress));
    Outcome outcome = run();
    listeners.forEach(l -> l.finished(progress, outcome.metrics()));
    return outcome;
  }

  private Outcome run() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    while (progress.epoch < progress.epochs()) {
      batches.startEpoch(progress.epoch);
      if (!recipe.perStep()) {
        factor = recipe.schedule().factor(progress, scheduleState);
      }
      double sum = 0;
      for (int b = 0; b < batches.perEpoch(); b++) {
        if (cancelled.getAsBoolean()) {
          return outcome(Outcome.Status.INTERRUPTED, metrics, Optional.empty());
        }
        double value = step(batches.get(b));
        sum += value;
        if (!Double.isFinite(value)) {
          return diverged(value, batches.get(b).inputs());
        }
      }
      progress.epoch++;
      boolean last = progress.epoch == progress.epochs();
      Map<String, Double> epoch = new LinkedHashMap<>();
      epoch.put("train.objective", sum / batches.perEpoch());
      if (last || due()) {
        evaluate(epoch, last);
        if (!Double.isFinite(epoch.getOrDefault("train.loss", 0.0))) {
          return evaluationDiverged();
        }
      }
      metrics.putAll(epoch);
      progress.remember(epoch);
      listeners.forEach(l -> l.epoch(progress, epoch));
    }
    return outcome(Outcome.Status.COMPLETED, metrics, Optional.empty());
  }

  private boolean due() {
    int every = recipe.settings().evaluateEvery();
    return every > 0 && progress.epoch % every == 0;
  }

  private double step(Batches.Batch batch) {
    if (recipe.perStep()) {
      factor = recipe.schedule().factor(progress, scheduleState);
    }
    Matrix outputs = workspace.trainingPass(batch.inputs(), progress.step);
    double value =
        objective.evaluate(outputs, batch.targets(), batch.weights(), workspace.outputGradient());
    if (!Double.isFinite(value)) {
      return value;
    }
    workspace.backward(batch.inputs());
    update(value);
    progress.step++;
    for (int i = 0; i < listeners.size(); i++) {
      listeners.get(i).step(progress, value);
    }
    return value;
  }

  private void update(double objective) {
    boolean watching = observer != null && observer.wants(progress.step);
    if (observer != null && watching) {
      observer.computed(progress.step, objective, recipe.network(), workspace);
    }
    updater.update(progress.step, factor);
    if (observer != null && watching) {
      observer.updated(recipe.network());
    }
  }

  private void evaluate(Map<String, Double> into, boolean last) {
    evaluator.evaluate("train", data.train(), into, tables);
    data.validation().ifPresent(part -> evaluator.evaluate("validation", part, into, tables));
    if (last) {
      data.test().ifPresent(part -> evaluator.evaluate("test", part, into, tables));
    }
  }

  private Outcome diverged(double value, Matrix inputs) {
    String where = workspace.firstNonFinite(inputs).orElse("the loss");
    Divergence divergence = new Divergence(progress.step + 1, progress.epoch + 1, where);
    return outcome(
        Outcome.Status.DIVERGED, Map.of("train.objective", value), Optional.of(divergence));
  }

  private Outcome evaluationDiverged() {
    Matrix first = data.train().inputs().rows(0, Math.min(batches.rows(), data.train().rows()));
    workspace.trainingPass(first, progress.step);
    return diverged(Double.NaN, first);
  }

  private Outcome outcome(
      Outcome.Status status, Map<String, Double> metrics, Optional<Divergence> divergence) {
    return new Outcome(status, progress.epoch, progress.step, metrics, tables, divergence);
  }
}
