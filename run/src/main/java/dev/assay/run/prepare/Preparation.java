package dev.assay.run.prepare;

import com.google.inject.Inject;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.experiment.EarlyStoppingSection;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.TrainingSection;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Problem;
import dev.assay.core.data.DataCheck;
import dev.assay.core.data.DataException;
import dev.assay.core.data.DataHash;
import dev.assay.core.data.DataParts;
import dev.assay.core.data.Encoding;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.TargetShape;
import dev.assay.core.network.LayerException;
import dev.assay.core.network.NetworkPlan;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Transform;
import dev.assay.core.train.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads the data and checks the experiment against them, reporting every problem at once. */
public final class Preparation {
  private final LoadedExperiment loaded;
  private final Experiment experiment;
  private final SourceData source;
  private final Suspicions suspicions;
  private final List<Problem> problems = new ArrayList<>();

  @Inject
  public Preparation(LoadedExperiment loaded, Catalog catalog) {
    this.loaded = loaded;
    this.experiment = loaded.experiment();
    this.source = new SourceData(loaded);
    this.suspicions = new Suspicions(loaded, catalog);
  }

  /**
   * Prepares the run.
   *
   * @throws ConfigException with every problem found
   */
  public Prepared prepare() {
    try {
      return attempt();
    } catch (OutOfMemoryError e) {
      report("data", "the data do not fit into memory; ASSAY_JAVA_OPTS=-Xmx... gives more");
      throw new ConfigException(problems);
    }
  }

  private Prepared attempt() {
    LoadedData data = source.load();
    String hash = DataHash.of(data);
    SourceColumns columns = SourceColumns.of(data.main());
    DataParts raw = source.split(data);
    Optional<Encoding> encoding = encoding(raw);
    DataParts parts = encoding.map(e -> encoded(e, raw)).orElse(raw);
    List<Transform.Fitted> fitted = new ArrayList<>();
    parts = weigh(transform(parts, fitted));
    Optional<NetworkPlan> plan = plan(parts);
    checkBatch(parts.train());
    problems.addAll(WatchedMetrics.problems(loaded, parts.validation().isPresent()));
    long training = plan.isEmpty() ? 0 : checkMemory(plan.get(), parts);
    if (problems.isEmpty() && plan.isPresent()) {
      problems.addAll(suspicions.examine(plan.get(), parts.train()));
    }
    if (!problems.isEmpty() || plan.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Prepared(
        parts, columns, encoding, fitted, plan.get(), hash, training + bytes(parts));
  }

  private Optional<Encoding> encoding(DataParts parts) {
    try {
      return Encoding.fit(parts);
    } catch (DataException e) {
      report("data.source", message(e));
      throw new ConfigException(problems);
    }
  }

  private DataParts encoded(Encoding encoding, DataParts parts) {
    long rows =
        (long) parts.train().rows()
            + parts.validation().map(Table::rows).orElse(0)
            + parts.test().map(Table::rows).orElse(0);
    try {
      MemoryBudget.require(
          rows * encoding.outputs() * Float.BYTES,
          "encoding " + rows + " rows into " + encoding.outputs() + " columns");
      return new DataParts(
          encoding.apply(parts.train()),
          parts.validation().map(encoding::apply),
          parts.test().map(encoding::apply));
    } catch (DataException e) {
      report("data.source", message(e));
      throw new ConfigException(problems);
    }
  }

  private DataParts transform(DataParts parts, List<Transform.Fitted> fitted) {
    List<Transform> transforms = experiment.data().transforms();
    DataParts current = parts;
    for (int i = 0; i < transforms.size(); i++) {
      RandomStream random = source.draws(i);
      try {
        Transform.Fitted one = transforms.get(i).fit(current.train(), random);
        Transform.Fitted applied = InBlocks.of(one, current.train());
        Table train = transforms.get(i).applyToTraining(applied, current.train(), random);
        if (current.train().weights().isPresent() && train.weights().isEmpty()) {
          throw new DataException("the transform loses the weights of rows");
        }
        current =
            new DataParts(
                train,
                current.validation().map(part -> InBlocks.of(one, part).apply(part)),
                current.test().map(part -> InBlocks.of(one, part).apply(part)));
        fitted.add(one);
      } catch (DataException | IllegalArgumentException e) {
        report("data.transforms[" + i + "]", message(e));
        throw new ConfigException(problems);
      } catch (IllegalStateException e) {
        if (!current.train().inputs().isStored()) {
          throw e;
        }
        report("data.transforms[" + i + "]", "needs all rows in memory; they are on disk");
        throw new ConfigException(problems);
      }
    }
    return current;
  }

  private DataParts weigh(DataParts parts) {
    Table train = parts.train();
    try {
      train = RowWeights.apply(experiment.training(), train);
      DataCheck.requireWeights("training part", train);
    } catch (DataException e) {
      report(RowWeights.key(experiment.training()), message(e));
    }
    return new DataParts(train, parts.validation(), parts.test());
  }

  private Optional<NetworkPlan> plan(DataParts parts) {
    try {
      NetworkPlan plan =
          NetworkPlan.forTraining(parts.train(), experiment.loss(), experiment.layers());
      TargetShape targets = parts.train().targets().shape();
      check(
          "loss",
          () -> {
            experiment.loss().check(plan.outputs(), targets);
            checkTargets("training", parts.train());
            parts.validation().ifPresent(part -> checkTargets("validation", part));
            parts.test().ifPresent(part -> checkTargets("test", part));
          });
      for (int i = 0; i < experiment.metrics().size(); i++) {
        int index = i;
        check(
            "metrics[" + i + "]",
            () -> experiment.metrics().get(index).metric().check(plan.outputs(), targets));
      }
      return Optional.of(plan);
    } catch (LayerException e) {
      report("network[" + e.index() + "]", message(e));
    } catch (IllegalArgumentException e) {
      report("network", message(e));
    }
    return Optional.empty();
  }

  private void checkTargets(String part, Table table) {
    try {
      experiment.loss().checkTargets(table.targets());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(message(e) + " (" + part + " part)", e);
    }
  }

  private void check(String path, Runnable check) {
    try {
      check.run();
    } catch (IllegalArgumentException e) {
      report(path, message(e));
    }
  }

  private void checkBatch(Table train) {
    int batch = experiment.training().batchSize().of(train.rows());
    if (batch > train.rows()) {
      problems.add(
          loaded.problem(
              "training.batchSize",
              Integer.toString(batch),
              "at most the " + train.rows() + " training rows, or all"));
    }
  }

  private static long bytes(DataParts parts) {
    return bytes(parts.train())
        + parts.validation().map(Preparation::bytes).orElse(0L)
        + parts.test().map(Preparation::bytes).orElse(0L);
  }

  private static long bytes(Table table) {
    int weights = table.weights().isPresent() ? 1 : 0;
    // Of rows on disk only their order is in memory.
    int inputs = table.inputs().isStored() ? 1 : table.inputs().columns();
    int columns = inputs + table.targets().shape().columns() + weights;
    return (long) table.rows() * columns * Float.BYTES;
  }

  private long checkMemory(NetworkPlan plan, DataParts parts) {
    int rows = Math.max(experiment.training().batchSize().rows(), Evaluator.batchRows());
    long bytes = plan.trainingBytes(rows, experiment.optimizer().stateSlots() + copies());
    bytes += metricBytes(plan.outputs(), parts);
    try {
      MemoryBudget.require(
          bytes, "training this network of " + plan.parameterCount() + " parameters");
    } catch (DataException e) {
      report("network", message(e));
    }
    return bytes;
  }

  /** Copies of the parameters that training keeps besides the optimizer's state. */
  private int copies() {
    TrainingSection training = experiment.training();
    EarlyStoppingSection early = training.earlyStopping();
    return (training.accumulate() > 1 ? 1 : 0) + (early != null && early.restoreBest() ? 1 : 0);
  }

  /** What metrics keep while they evaluate the part with the most rows. */
  private long metricBytes(int outputs, DataParts parts) {
    int rows =
        Math.max(
            parts.train().rows(),
            Math.max(
                parts.validation().map(Table::rows).orElse(0),
                parts.test().map(Table::rows).orElse(0)));
    return experiment.metrics().stream().mapToLong(m -> m.metric().keptBytes(outputs, rows)).sum();
  }

  private void report(String path, String message) {
    problems.addAll(SourceData.problems(loaded, path, message));
  }

  private static String message(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }
}
