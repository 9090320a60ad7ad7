package dev.assay.run.trained;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.train.Evaluator;
import dev.assay.run.record.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text file of predictions, a line for each row: the class and the probability of each class, or
 * the numbers. It is put in place whole or not at all.
 */
public final class PredictionFile {
  private PredictionFile() {}

  /**
   * Predicts all rows and writes the file.
   *
   * @return how many rows
   * @throws dev.assay.config.problem.ConfigException when a row is wrong; then nothing is left
   * @throws UncheckedIOException when the file cannot be written; then nothing is left
   */
  public static long write(TrainedNetwork network, CsvRows rows, Path file) {
    try {
      WholeFile.put(
          file,
          temporary -> {
            try (Writer text = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
              write(network, rows, csv);
            }
          });
      return rows.count();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static void write(TrainedNetwork network, CsvRows rows, CsvWriter csv) {
    csv.writeRecord(header(network.predict(new float[0][])));
    Matrix inputs = rows.next(Evaluator.batchRows());
    while (inputs.rows() > 0) {
      if (rows.sound()) {
        Predictions predictions = network.predict(inputs);
        for (int row = 0; row < predictions.rows(); row++) {
          csv.writeRecord(cells(predictions, row));
        }
      }
      inputs = rows.next(Evaluator.batchRows());
    }
  }

  private static List<String> header(Predictions predictions) {
    List<String> names = new ArrayList<>();
    if (predictions.classes()) {
      names.add("prediction");
      String what = predictions.probabilities() ? "probability " : "score ";
      predictions.classNames().forEach(name -> names.add(what + name));
    } else if (predictions.outputs() == 1) {
      names.add("prediction");
    } else {
      for (int j = 0; j < predictions.outputs(); j++) {
        names.add("prediction " + (j + 1));
      }
    }
    return names;
  }

  private static List<String> cells(Predictions predictions, int row) {
    List<String> cells = new ArrayList<>();
    if (predictions.classes()) {
      cells.add(predictions.className(row));
      for (int label = 0; label < predictions.classNames().size(); label++) {
        cells.add(Float.toString((float) predictions.score(row, label)));
      }
    } else {
      for (int j = 0; j < predictions.outputs(); j++) {
        cells.add(Float.toString(predictions.value(row, j)));
      }
    }
    return cells;
  }
}
