package dev.assay.core.train;

import dev.assay.core.data.DataParts;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.RunListener;
import dev.assay.core.spi.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network by gradient descent: forward, objective, backward, gradient transforms, update.
 * A step allocates nothing.
 */
public final class Trainer {
  private final Recipe recipe;
  private final Batches batches;
  private final Steps steps;
  private final Evaluator evaluator;
  private final TrainingProgress progress;
  private final DataParts data;
  private final Watchers watchers;
  private final Map<String, List<List<Long>>> tables = new LinkedHashMap<>();
  private final @Nullable Patience patience;

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

  /**
   * How gradients become steps.
   *
   * @param parameters those that are trained, in network order
   * @param transforms of gradients, before the optimizer
   * @param constraints on values, after it
   */
  public record Updating(
      Optimizer optimizer,
      List<Parameter> parameters,
      List<TransformUse> transforms,
      List<ConstraintUse> constraints) {}

  /**
   * Who looks on while training goes.
   *
   * @param listeners told in this order; the first {@link StepObserver} among them also looks
   *     inside steps
   * @param checkpoints given where training stands, as often as the settings say
   * @param cancelled asked before every step whether to stop
   */
  public record Watchers(
      List<RunListener> listeners, Checkpoint.Sink checkpoints, BooleanSupplier cancelled) {
    public Watchers {
      listeners = List.copyOf(listeners);
    }
  }

  public Trainer(
      Recipe recipe, DataParts data, Evaluator evaluator, Kernels kernels, Watchers watchers) {
    this.recipe = recipe;
    this.data = data;
    this.evaluator = evaluator;
    this.watchers = watchers;
    TrainingSettings settings = recipe.settings();
    this.batches = new Batches(data.train(), settings, recipe.shuffle());
    int epochs = settings.epochs();
    long stepsPerEpoch = Math.ceilDiv(batches.perEpoch(), settings.accumulate());
    this.progress = new TrainingProgress(epochs * stepsPerEpoch, epochs, recipe.perStep());
    this.steps = new Steps(recipe, batches, progress, kernels, watchers.listeners());
    this.patience =
        settings.earlyStopping().map(e -> new Patience(e, recipe.network())).orElse(null);
  }

  /**
   * Goes on from a checkpoint instead of from the start; to be called before {@link #train}.
   *
   * @throws IllegalArgumentException when it is not one of such a training
   */
  public void resume(Checkpoint from) {
    steps.load(from);
    progress.load(from);
    if (patience != null) {
      patience.load(from);
    }
  }

  private Checkpoint checkpoint() {
    Checkpoint into = new Checkpoint();
    steps.save(into);
    progress.save(into);
    if (patience != null) {
      patience.save(into);
    }
    return into;
  }

  /** Trains to the end, until an objective is not finite, or until cancelled. */
  public Outcome train() {
    watchers.listeners().forEach(l -> l.started(progress));
    Outcome outcome = run();
    watchers.listeners().forEach(l -> l.finished(progress, outcome.metrics()));
    return outcome;
  }

  private Outcome run() {
    Deadline deadline = new Deadline(recipe.settings().timeLimit());
    int batchesOfStep = recipe.settings().accumulate();
    while (progress.epoch < progress.epochs()) {
      batches.startEpoch(progress.epoch);
      steps.startEpoch();
      double sum = 0;
      int count = 0;
      for (int b = 0; b < batches.perEpoch(); b += batchesOfStep) {
        if (watchers.cancelled().getAsBoolean()) {
          return outcome(Outcome.Status.INTERRUPTED, progress.metrics(), Optional.empty());
        }
        if (deadline.isOver()) {
          return timeIsOver(sum / count);
        }
        double value = steps.step(b, Math.min(b + batchesOfStep, batches.perEpoch()));
        sum += value;
        count++;
        if (!Double.isFinite(value)) {
          return diverged(value, steps.inputs());
        }
      }
      progress.epoch++;
      Map<String, Double> epoch = new LinkedHashMap<>();
      epoch.put("train.objective", sum / count);
      boolean last = progress.epoch == progress.epochs();
      if (last || due(recipe.settings().evaluateEvery())) {
        evaluate(epoch);
        if (!Double.isFinite(epoch.getOrDefault("train.loss", 0.0))) {
          return evaluationDiverged();
        }
      }
      boolean impatient = patience != null && patience.isOver(progress.epoch, epoch);
      boolean ends = last || impatient;
      OptionalInt earlier = ends ? earlier(true) : OptionalInt.empty();
      if (ends && earlier.isEmpty()) {
        evaluateAtEnd(epoch);
      }
      progress.remember(epoch);
      watchers.listeners().forEach(l -> l.epoch(progress, epoch));
      if (ends) {
        return completed(last ? Stop.Reason.LAST_EPOCH : Stop.Reason.EARLY_STOPPING, earlier);
      }
      if (due(recipe.settings().checkpointEvery())) {
        watchers.checkpoints().save(checkpoint());
      }
    }
    // A checkpoint is never of the last epoch.
    throw new IllegalStateException("nothing to train");
  }

  private OptionalInt earlier(boolean epochComplete) {
    return patience == null ? OptionalInt.empty() : patience.earlier(progress.epoch, epochComplete);
  }

  private Outcome timeIsOver(double objectiveSoFar) {
    OptionalInt earlier = earlier(false);
    if (earlier.isEmpty()) {
      Map<String, Double> end = new LinkedHashMap<>();
      if (Double.isFinite(objectiveSoFar)) {
        end.put("train.objective", objectiveSoFar);
      }
      evaluate(end);
      if (!Double.isFinite(end.getOrDefault("train.loss", 0.0))) {
        return evaluationDiverged();
      }
      evaluateAtEnd(end);
      progress.remember(end);
    }
    return completed(Stop.Reason.TIME_LIMIT, earlier);
  }

  /** Goes back to the best epoch, if there is an earlier one, and evaluates it as a whole. */
  private Outcome completed(Stop.Reason reason, OptionalInt earlier) {
    if (patience != null && earlier.isPresent()) {
      patience.restore();
      Map<String, Double> best = new LinkedHashMap<>();
      evaluate(best);
      evaluateAtEnd(best);
      progress.remember(best);
    }
    return outcome(
        Outcome.Status.COMPLETED, progress.metrics(), Optional.empty(), new Stop(reason, earlier));
  }

  private boolean due(int every) {
    return every > 0 && progress.epoch % every == 0;
  }

  private void evaluate(Map<String, Double> into) {
    evaluator.evaluate("train", data.train(), into, tables);
    data.validation().ifPresent(part -> evaluator.evaluate("validation", part, into, tables));
  }

  private void evaluateAtEnd(Map<String, Double> into) {
    data.test().ifPresent(part -> evaluator.evaluate("test", part, into, tables));
  }

  private Outcome diverged(double value, Matrix inputs) {
    String where = steps.firstNonFinite(inputs);
    Divergence divergence = new Divergence(progress.step + 1, progress.epoch + 1, where);
    return outcome(
        Outcome.Status.DIVERGED, Map.of("train.objective", value), Optional.of(divergence));
  }

  private Outcome evaluationDiverged() {
    Matrix rows = data.train().inputs().rows(0, Math.min(batches.rows(), data.train().rows()));
    Matrix first = rows.isStored() ? rows.copy() : rows;
    steps.forward(first);
    return diverged(Double.NaN, first);
  }

  private Outcome outcome(
      Outcome.Status status, Map<String, Double> metrics, Optional<Divergence> divergence) {
    return outcome(
        status, metrics, divergence, new Stop(Stop.Reason.LAST_EPOCH, OptionalInt.empty()));
  }

  private Outcome outcome(
      Outcome.Status status,
      Map<String, Double> metrics,
      Optional<Divergence> divergence,
      Stop stop) {
    return new Outcome(status, progress.epoch, progress.step, metrics, tables, divergence, stop);
  }
}
