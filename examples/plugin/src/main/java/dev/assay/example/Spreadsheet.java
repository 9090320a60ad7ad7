package dev.assay.example;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;

/**
 * What spreadsheets export where the comma is the decimal sign: semicolons between the cells, names
 * in the first row, numbers such as 5,1, and the class in the last column.
 *
 * <p>Classes are numbered in the order of their names. Draws nothing, so the seed changes nothing.
 */
@About("A spreadsheet's export with decimal commas, the class in the last column")
public record Spreadsheet(@Param("the file") DataFile file) implements Dataset {
  public Spreadsheet {
    Params.check(Spreadsheet.class, file);
  }

  @Override
  public LoadedData load(DataContext context) {
    List<NamedCsvRecord> rows = rows(context);
    List<String> names = rows.getFirst().getHeader();
    int inputs = names.size() - 1;
    List<String> classes =
        List.copyOf(new TreeSet<>(rows.stream().map(row -> row.getField(inputs)).toList()));
    if (inputs < 1 || classes.size() < 2) {
      throw new DataException(
          "%s: %d columns of numbers and %d classes, expected at least 1 and 2"
              .formatted(file, inputs, classes.size()));
    }
    Matrix x = Matrix.zeros(rows.size(), inputs);
    int[] labels = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < inputs; j++) {
        x.set(i, j, number(rows.get(i), j));
      }
      labels[i] = classes.indexOf(rows.get(i).getField(inputs));
    }
    Targets targets = new Targets.Labels(labels, classes.size());
    return new LoadedData(new Table(x, targets, names.subList(0, inputs), classes));
  }

  private List<NamedCsvRecord> rows(DataContext context) {
    try {
      context.requireMemory(10 * Files.size(file.path()), file.toString());
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder()
              .fieldSeparator(';')
              .ignoreDifferentFieldCount(false)
              .ofNamedCsvRecord(file.path())) {
        List<NamedCsvRecord> rows = reader.stream().toList();
        if (rows.isEmpty()) {
          throw new DataException(file + ": no rows, expected names and at least one row");
        }
        return rows;
      }
    } catch (CsvParseException e) {
      throw new DataException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private float number(NamedCsvRecord row, int column) {
    String cell = row.getField(column);
    try {
      float number = Float.parseFloat(cell.replace(',', '.'));
      if (Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // As below.
    }
    throw new DataException(
        "%s:%d: column \"%s\": got \"%s\", expected a number such as 5,1"
            .formatted(file, row.getStartingLineNumber(), row.getHeader().get(column), cell));
  }
}
