package dev.assay.run.trained;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.problem.ConfigException;
import dev.assay.core.data.DataException;
import dev.assay.core.data.Encoding;
import dev.assay.core.data.RawColumn;
import dev.assay.core.data.TargetShape;
import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.network.Workspace;
import dev.assay.core.spi.Transform;
import dev.assay.core.train.Evaluator;
import dev.assay.run.prepare.SourceColumns;
import dev.assay.run.record.ModelFile;
import dev.assay.run.record.RecordedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The network of a run, with everything that it needs to answer for new rows: transforms, names of
 * columns and classes.
 *
 * <pre>{@code
 * TrainedNetwork network = TrainedNetwork.load(Path.of("runs/iris/20260102-030405-0123abcd"));
 * Predictions flowers = network.predict(new float[] {5.1f, 3.5f, 1.4f, 0.2f});
 * flowers.className(0); // "setosa"
 * }</pre>
 *
 * <p>A column of categories takes the number of the category, NaN stands for a missing cell where
 * the source has {@code missing: mean}; {@code source().number(column, text)} gives both.
 *
 * <p>A row's prediction is the same to the bit whatever rows it is asked with. For one thread at a
 * time.
 */
public final class TrainedNetwork {
  private final RecordedRun run;
  private final LoadedExperiment loaded;
  private final Network network;
  private final Optional<Encoding> encoding;
  private final List<Transform.Fitted> transforms;
  private final ModelFile.Content model;
  private final Workspace workspace;

  TrainedNetwork(
      RecordedRun run,
      LoadedExperiment loaded,
      Network network,
      Optional<Encoding> encoding,
      List<Transform.Fitted> transforms,
      ModelFile.Content model) {
    this.run = run;
    this.loaded = loaded;
    this.network = network;
    this.encoding = encoding;
    this.transforms = List.copyOf(transforms);
    this.model = model;
    this.workspace =
        Workspace.forEvaluation(network, Evaluator.batchRows(), new Kernels(new Workers(1)));
  }

  /**
   * Reads the folder of a run whose parts are all on the class path.
   *
   * @throws ConfigException saying everything that is wrong with the folder
   */
  public static TrainedNetwork load(Path run) {
    return load(run, CatalogLoader.load(List.of()));
  }

  /**
   * Reads the folder of a run.
   *
   * @param catalog with every part of the experiment, those of plugins included
   * @throws ConfigException saying everything that is wrong with the folder
   */
  public static TrainedNetwork load(Path run, Catalog catalog) {
    RecordedRun recorded = RecordedRun.read(run);
    return new NetworkReader(recorded, new ConfigLoader(catalog).load(recorded.yaml(), List.of()))
        .read();
  }

  public Experiment experiment() {
    return loaded.experiment();
  }

  /** What {@code assay train} left. */
  public RecordedRun run() {
    return run;
  }

  /** Whether training came to its end, so that the recorded metrics are those of this network. */
  public boolean completed() {
    return run.result().map(r -> "completed".equals(r.path("status").asString(""))).orElse(false);
  }

  LoadedExperiment loaded() {
    return loaded;
  }

  public Network network() {
    return network;
  }

  Optional<Encoding> encoding() {
    return encoding;
  }

  List<Transform.Fitted> transforms() {
    return transforms;
  }

  /** Columns and classes of the data that it was trained on, before transforms. */
  public SourceColumns source() {
    return model.source();
  }

  /** What it answers: classes, or numbers. */
  public TargetShape targets() {
    return model.targets();
  }

  /** Names of the classes that it answers; empty when it answers numbers or they have no names. */
  public List<String> classNames() {
    return model.classNames();
  }

  /**
   * Predicts rows in the order of columns that it was trained on.
   *
   * @throws DataException when a row has another number of columns, or a number is not finite
   */
  public Predictions predict(float[]... rows) {
    for (float[] row : rows) {
      Alignment.requireWidth(row.length, source());
    }
    return predict(rows.length == 0 ? Matrix.zeros(0, source().inputs()) : Matrix.of(rows));
  }

  /**
   * Predicts rows whose columns are told by name, in any order; more columns do no harm.
   *
   * @param columns names of the columns of each row
   * @throws DataException when a column that is needed is missing, or a number is not finite
   */
  public Predictions predict(List<String> columns, float[]... rows) {
    int[] places = Alignment.of(columns, source()).places();
    Matrix inputs = Matrix.zeros(rows.length, places.length);
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != columns.size()) {
        throw new DataException(
            "row %d: %d numbers for %d columns".formatted(row, rows[row].length, columns.size()));
      }
      for (int j = 0; j < places.length; j++) {
        inputs.set(row, j, rows[row][places[j]]);
      }
    }
    return predict(inputs);
  }

  /**
   * Predicts rows in the order of columns that it was trained on.
   *
   * @param inputs rows x columns before transforms; not changed
   * @throws DataException when there is another number of columns, or a number is not finite
   */
  public Predictions predict(Matrix inputs) {
    Alignment.requireWidth(inputs.columns(), source());
    Matrix result = Matrix.zeros(inputs.rows(), network.plan().outputs());
    int most = Evaluator.batchRows();
    for (int from = 0; from < inputs.rows(); from += most) {
      int count = Math.min(most, inputs.rows() - from);
      predict(inputs.rows(from, count).copy(), from, result.rows(from, count));
    }
    return new Predictions(result, targets(), classNames(), experiment().loss().input());
  }

  private void predict(Matrix inputs, int firstRow, Matrix into) {
    requireFinite(inputs, firstRow);
    Matrix x = encoding.map(e -> e.apply(inputs)).orElse(inputs);
    for (Transform.Fitted transform : transforms) {
      x = transform.applyToInputs(x);
    }
    Matrix out = workspace.evaluationPass(x);
    experiment().loss().predict(out, out);
    for (Transform.Fitted transform : transforms.reversed()) {
      transform.undoOnPredictions(out);
    }
    into.copyFrom(out);
  }

  private void requireFinite(Matrix inputs, int firstRow) {
    for (int row = 0; row < inputs.rows(); row++) {
      for (int j = 0; j < inputs.columns(); j++) {
        float value = inputs.get(row, j);
        if (!fits(value, source().column(j))) {
          String name = source().names().isEmpty() ? "" : " (" + source().names().get(j) + ")";
          throw new DataException(
              "row %d, column %d%s: got %s, expected %s"
                  .formatted(
                      firstRow + row,
                      j,
                      name,
                      value,
                      source().column(j).categorical()
                          ? "the number of a category"
                          : "a finite number"));
        }
      }
    }
  }

  private static boolean fits(float value, RawColumn column) {
    if (Float.isNaN(value) && column.gaps()) {
      return true;
    }
    return column.categorical()
        ? value >= 0 && value < column.categories().size() && value == Math.rint(value)
        : Float.isFinite(value);
  }
}
