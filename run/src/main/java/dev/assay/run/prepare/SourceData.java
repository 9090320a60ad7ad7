package dev.assay.run.prepare;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.core.data.DataCheck;
import dev.assay.core.data.DataException;
import dev.assay.core.data.DataParts;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Split;
import dev.assay.core.data.Splitter;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import java.util.List;

/** The source of an experiment: its rows, and its parts before transforms. */
public final class SourceData {
  private final LoadedExperiment loaded;
  private final Experiment experiment;

  public SourceData(LoadedExperiment loaded) {
    this.loaded = loaded;
    this.experiment = loaded.experiment();
  }

  /**
   * Loads the rows.
   *
   * @throws ConfigException when they cannot be used
   */
  public LoadedData load() {
    try {
      return load(experiment.data().source(), experiment.seed());
    } catch (DataException e) {
      throw new ConfigException(problems(loaded, "data.source", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Loads any source.
   *
   * @throws DataException when its rows cannot be used
   */
  public static LoadedData load(Dataset source, long seed) {
    LoadedData data = source.load(new Context(RandomStream.of(seed, Purpose.DATA, "source")));
    DataCheck.requireUsable("data", data);
    return data;
  }

  private record Context(RandomStream random) implements DataContext {
    @Override
    public void requireMemory(long bytes, String what) {
      MemoryBudget.require(bytes, what);
    }
  }

  /**
   * Divides the rows.
   *
   * @throws ConfigException when there are too few
   */
  public DataParts split(LoadedData data) {
    dev.assay.config.experiment.Split given = experiment.data().split();
    if (data.test().isPresent()) {
      given = given.withoutTest();
    }
    Split split =
        new Split(
            given.train(), given.validation(), given.test(), given.shuffle(), given.stratify());
    try {
      return Splitter.split(
          data, split, RandomStream.of(experiment.seed(), Purpose.SPLIT, "split"));
    } catch (DataException e) {
      throw new ConfigException(problems(loaded, "data.split", String.valueOf(e.getMessage())));
    }
  }

  /**
   * The draws of a transform.
   *
   * @param transform its place among the experiment's transforms, from 0
   */
  public RandomStream draws(int transform) {
    return RandomStream.of(experiment.seed(), Purpose.TRANSFORM, "transform-" + (transform + 1));
  }

  /** Each line is a problem, for some sources find several. */
  public static List<Problem> problems(LoadedExperiment loaded, String path, String message) {
    return message
        .lines()
        .map(line -> Problem.of(loaded.locate(path), new NodePath(path), line, null, null, null))
        .toList();
  }
}
