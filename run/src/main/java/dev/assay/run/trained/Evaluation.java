package dev.assay.run.trained;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.core.data.DataException;
import dev.assay.core.data.DataHash;
import dev.assay.core.data.DataParts;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Transform;
import dev.assay.core.train.Evaluator;
import dev.assay.run.prepare.InBlocks;
import dev.assay.run.prepare.SourceData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The loss and the metrics of a trained network, measured anew.
 *
 * @param metrics by part and metric, such as {@code test.accuracy}
 * @param tables of counts, by the same names
 * @param dataHash of the source
 */
public record Evaluation(
    Map<String, Double> metrics, Map<String, List<List<Long>>> tables, String dataHash) {

  /**
   * Measures the parts that the run was trained and judged on.
   *
   * @throws ConfigException when the data cannot be loaded, or do not fit any more
   */
  public static Evaluation ofRun(TrainedNetwork network, int threads) {
    SourceData source = new SourceData(network.loaded());
    LoadedData data = source.load();
    String hash = DataHash.of(data);
    try {
      DataParts parts = source.split(aligned(data, network));
      Map<String, Table> tables = new LinkedHashMap<>();
      List<Transform> transforms = network.experiment().data().transforms();
      tables.put(
          "train",
          transformed(
              parts.train(),
              network,
              (i, fitted, part) ->
                  transforms.get(i).applyToTraining(fitted, part, source.draws(i))));
      parts.validation().ifPresent(t -> tables.put("validation", transformed(t, network)));
      parts.test().ifPresent(t -> tables.put("test", transformed(t, network)));
      return of(network, tables, hash, threads);
    } catch (DataException e) {
      throw new ConfigException(
          SourceData.problems(network.loaded(), "data.source", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Measures all rows of a source as the part {@code data}, and its own test part as {@code test}.
   *
   * @param place what the source is called in problems
   * @throws ConfigException when the data cannot be loaded, or do not fit the network
   */
  public static Evaluation ofData(
      TrainedNetwork network, Dataset source, Source place, int threads) {
    try {
      LoadedData data = SourceData.load(source, network.experiment().seed());
      String hash = DataHash.of(data);
      LoadedData aligned = aligned(data, network);
      Map<String, Table> tables = new LinkedHashMap<>();
      tables.put("data", transformed(aligned.main(), network));
      aligned.test().ifPresent(t -> tables.put("test", transformed(t, network)));
      return of(network, tables, hash, threads);
    } catch (DataException e) {
      throw new ConfigException(
          String.valueOf(e.getMessage())
              .lines()
              .map(line ->
                  Problem.of(Mark.whole(place), new NodePath("source"), line, null, null, null))
              .toList());
    }
  }

  private static LoadedData aligned(LoadedData data, TrainedNetwork network) {
    Optional<Table> test = data.test().map(t -> Alignment.table(t, network.source()));
    return new LoadedData(Alignment.table(data.main(), network.source()), test);
  }

  private static Evaluation of(
      TrainedNetwork network, Map<String, Table> parts, String hash, int threads) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    Map<String, List<List<Long>>> tables = new LinkedHashMap<>();
    try (Workers workers = new Workers(threads)) {
      Evaluator evaluator =
          new Evaluator(
              network.network(),
              network.experiment().loss(),
              network.experiment().metricsByName(),
              new Kernels(workers));
      parts.forEach((name, part) -> evaluator.evaluate(name, part, numbers, tables));
    }
    return new Evaluation(numbers, tables, hash);
  }

  /** Applies the fitted transform of a place. */
  private interface Change {
    Table apply(int place, Transform.Fitted fitted, Table part);
  }

  private static Table transformed(Table part, TrainedNetwork network) {
    return transformed(part, network, (place, fitted, rows) -> fitted.apply(rows));
  }

  private static Table transformed(Table part, TrainedNetwork network, Change change) {
    Table current = network.encoding().map(e -> e.apply(part)).orElse(part);
    for (int i = 0; i < network.transforms().size(); i++) {
      current = change.apply(i, InBlocks.of(network.transforms().get(i), current), current);
    }
    if (!current.targets().shape().equals(network.targets())) {
      throw new DataException(
          "after transforms the targets are %s, the network answers %s"
              .formatted(current.targets().shape(), network.targets()));
    }
    try {
      network.experiment().loss().checkTargets(current.targets());
    } catch (IllegalArgumentException e) {
      throw new DataException(String.valueOf(e.getMessage()), e);
    }
    return current;
  }

  /** Whether the run was made of the same data; unknown when it does not say. */
  public boolean sameData(TrainedNetwork network) {
    return network.run().dataHash().map(dataHash::equals).orElse(true);
  }

  /**
   * What differs from the recorded result, each as a line of name, recorded and measured number;
   * empty when every number is the same to the bit.
   */
  public List<String> differences(TrainedNetwork network) {
    List<String> differences = new ArrayList<>();
    network
        .run()
        .result()
        .ifPresent(result ->
            metrics.forEach((name, value) -> {
              double recorded = result.path("metrics").path(name).asDouble(Double.NaN);
              boolean same =
                  Double.isFinite(value)
                      ? Double.compare(recorded, value) == 0
                      : Double.isNaN(recorded);
              if (!same) {
                differences.add(name + ": recorded " + recorded + ", measured " + value);
              }
            }));
    return differences;
  }
}
