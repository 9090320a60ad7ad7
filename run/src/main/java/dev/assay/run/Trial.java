package dev.assay.run;

import com.google.inject.AbstractModule;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Module;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.RunModule;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.ScheduleEntry;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
import dev.assay.core.network.Network;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.RunListener;
import dev.assay.core.train.Checkpoint;
import dev.assay.core.train.Evaluator;
import dev.assay.core.train.Objective;
import dev.assay.core.train.Outcome;
import dev.assay.core.train.Trainer;
import dev.assay.run.observe.Health;
import dev.assay.run.prepare.BrokenPromise;
import dev.assay.run.prepare.PluginChecks;
import dev.assay.run.prepare.Preparation;
import dev.assay.run.prepare.Prepared;
import dev.assay.run.record.CheckpointFile;
import dev.assay.run.record.Provenance;
import dev.assay.run.record.RunRecord;
import dev.assay.run.record.TrialResult;
import dev.assay.run.record.WeightsHash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One training run from a loaded experiment to its record. */
public final class Trial {
  private final LoadedExperiment loaded;
  private final Experiment experiment;
  private final Catalog catalog;
  private final Preparation preparation;
  private final TrialOptions options;
  private @Nullable List<BrokenPromise> brokenPromises;

  @Inject
  Trial(LoadedExperiment loaded, Catalog catalog, Preparation preparation, TrialOptions options) {
    this.loaded = loaded;
    this.experiment = loaded.experiment();
    this.catalog = catalog;
    this.preparation = preparation;
    this.options = options;
  }

  /** A trial with an injector of its own. */
  public static Trial of(Catalog catalog, LoadedExperiment loaded, TrialOptions options) {
    Injector injector = RunModule.injector(catalog, loaded, module(options));
    return injector.getInstance(Trial.class);
  }

  private static Module module(TrialOptions options) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        bind(TrialOptions.class).toInstance(options);
        bind(Preparation.class);
        bind(Trial.class);
      }
    };
  }

  /**
   * Checks everything that can be known without training; writes nothing.
   *
   * @throws dev.assay.config.problem.ConfigException with every problem found
   */
  public Prepared prepare() {
    return preparation.prepare();
  }

  /** What is wrong with components of plugins that the experiment uses; it trains all the same. */
  public List<BrokenPromise> brokenPromises() {
    if (brokenPromises == null) {
      brokenPromises = PluginChecks.of(catalog, experiment);
    }
    return brokenPromises;
  }

  /**
   * Prepares, trains and, when asked to, records.
   *
   * @throws dev.assay.config.problem.ConfigException with every problem found, before anything is
   *     written
   */
  public TrialResult run() {
    long start = System.nanoTime();
    Prepared prepared = prepare();
    Network network = new Network(prepared.plan(), experiment.seed());
    CheckpointFile checkpoints =
        new CheckpointFile(loaded.configHash(), experiment.seed(), prepared.dataHash());
    Optional<Checkpoint> from = options.resume().map(checkpoints::read);
    Optional<RunRecord> record =
        from.isPresent()
            ? options.resume().map(run -> RunRecord.reopen(run, from.get().epoch()))
            : options.out().map(out -> record(out, prepared));
    Objective objective = new Objective(experiment.loss());
    try (Workers workers = new Workers(options.threads())) {
      Trainer trainer =
          trainer(
              prepared, network, objective, new Kernels(workers), watchers(record, checkpoints));
      from.ifPresent(trainer::resume);
      Outcome outcome = trainer.train();
      TrialResult result =
          new TrialResult(
              experiment.experiment(),
              experiment.seed(),
              loaded.configHash(),
              WeightsHash.of(network.state()),
              outcome,
              objective.tally().clipped(),
              (System.nanoTime() - start) / 1e9,
              prepared.parts().train().classNames(),
              prepared.dataHash(),
              Health.suspicion(
                  experiment.loss(),
                  prepared.plan().outputs(),
                  prepared.parts().train().targets(),
                  outcome),
              record.map(RunRecord::directory));
      if (outcome.status() != Outcome.Status.DIVERGED) {
        record.ifPresent(r -> r.writeModel(network, prepared, experiment, loaded.configHash()));
      }
      record.ifPresent(r -> r.writeResult(result));
      if (outcome.status() == Outcome.Status.COMPLETED) {
        result.runDirectory().ifPresent(CheckpointFile::delete);
      }
      return result;
    }
  }

  private RunRecord record(Path out, Prepared prepared) {
    return RunRecord.create(
        out,
        loaded,
        Provenance.of(
            catalog, brokenPromises(), prepared.dataHash(), experiment.seed(), options.threads()));
  }

  private Trainer.Watchers watchers(Optional<RunRecord> record, CheckpointFile checkpoints) {
    List<RunListener> listeners = new ArrayList<>(experiment.listeners());
    record.ifPresent(r -> listeners.add(r.metricsWriter()));
    listeners.addAll(options.listeners());
    return new Trainer.Watchers(
        listeners,
        c -> record.ifPresent(r -> checkpoints.write(r.directory(), c)),
        options.cancelled());
  }

  private Trainer trainer(
      Prepared prepared,
      Network network,
      Objective objective,
      Kernels kernels,
      Trainer.Watchers watchers) {
    Trainer.Recipe recipe =
        new Trainer.Recipe(
            network,
            objective,
            Updates.of(experiment, network),
            experiment.schedule().schedule(),
            experiment.schedule().per() == ScheduleEntry.Per.STEP,
            Settings.of(experiment.training(), prepared.parts().train().rows()),
            RandomStream.of(experiment.seed(), Purpose.SHUFFLE, "train"));
    Evaluator evaluator =
        new Evaluator(network, experiment.loss(), experiment.metricsByName(), kernels);
    return new Trainer(recipe, prepared.parts(), evaluator, kernels, watchers);
  }
}
