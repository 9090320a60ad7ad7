package dev.assay.data.csv;

import dev.assay.core.data.LoadedData;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.data.support.TargetKind;
import dev.assay.data.support.Where;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table in a text file: one line a row, one column (or several, for numbers) to predict, perhaps
 * one that weighs rows, every other column a number or a category that goes in. Columns of
 * categories and rows with gaps are encoded as {@link dev.assay.core.data.Encoding} says, which
 * learns from the training rows.
 *
 * <p>UTF-8, plain or gzip (told by content), with quotes as in RFC 4180. Blanks around a cell and
 * empty lines are ignored. Numbers are decimal, with a point, and finite. Class names are the texts
 * of the target column in sorted order; see {@link TargetKind} for when a target is a class.
 *
 * <p>Wrong cells are reported with file, line and column, up to five together.
 */
@About(
    value = "A table in a text file with one row a line, plain or gzip",
    checked = "hand-worked example")
public record Csv(
    @Param("Text file in UTF-8, plain or gzip") DataFile file,
    @Param(
            value = "Column to predict: its name, or its position from 0 (from the end: -1)",
            optional = true)
        @Nullable Column target,
    @Param(value = "Several columns of numbers to predict, instead of target", byDefault = "[]")
        List<Column> targets,
    @Param(
            value =
                "Column that says how much each row counts in the objective; numbers >= 0, not an"
                    + " input",
            optional = true)
        @Nullable Column weights,
    @Param(value = "Whether the first line names the columns", byDefault = "true") boolean header,
    @Param(value = "The character between cells", byDefault = "\",\"") String separator,
    @Param(
            value =
                "Whether the target is a class or a number; auto: classes when no cell is a number"
                    + " or the values are exactly 0, 1 .. k-1 with k from 2 to 100",
            byDefault = "auto")
        TargetKind labels,
    @Param(value = "A file of the same columns that is the test part", optional = true)
        @Nullable DataFile test,
    @Param(
            value =
                "Input columns of categories, each of which becomes a column of 0 and 1; the"
                    + " categories are those of the training rows",
            byDefault = "[]")
        List<Column> categories,
    @Param(
            value =
                "Input columns of categories with all categories there can be, as {column: [name,"
                    + " ...]}; training rows need not have each",
            byDefault = "{}")
        Map<String, List<String>> categoryNames,
    @Param(
            value =
                "What becomes of rows with a missing cell (empty; in columns of numbers also NA,"
                    + " N/A, NaN, null, None, ?); mean: of the training rows, kept for predictions",
            byDefault = "refuse")
        MissingCells missing,
    @Param(value = "Columns that are not looked at", byDefault = "[]") List<Column> ignore,
    @Param(
            value =
                "Where inputs are: in memory, or in a temporary file, read row by row; auto: in a"
                    + " file when they do not fit into memory, the text is not packed, and there are"
                    + " neither categories nor missing: mean",
            byDefault = "auto")
        Where inputsOn)
    implements Dataset {
  public Csv {
    Params.check(
        Csv.class,
        file,
        target,
        targets,
        weights,
        header,
        separator,
        labels,
        test,
        categories,
        categoryNames,
        missing,
        ignore,
        inputsOn);
    targets = List.copyOf(targets);
    categories = List.copyOf(categories);
    // In the order written, which Map.copyOf would change from process to process.
    Map<String, List<String>> copies = new LinkedHashMap<>();
    categoryNames.forEach((column, names) -> copies.put(column, List.copyOf(names)));
    categoryNames = Collections.unmodifiableMap(copies);
    ignore = List.copyOf(ignore);
    for (Map.Entry<String, List<String>> entry : categoryNames.entrySet()) {
      List<String> names = entry.getValue();
      if (entry.getKey().isBlank()
          || names.isEmpty()
          || new HashSet<>(names).size() != names.size()) {
        throw new ParamException(
            "categoryNames", entry.getKey() + ": " + names, "a column, and categories that differ");
      }
    }
    if (separator.length() != 1 || "\"\r\n".contains(separator)) {
      throw new ParamException("separator", '"' + separator + '"', "one character");
    }
    if ((target == null) == targets.isEmpty()) {
      throw new ParamException(
          target == null ? "target" : "targets",
          target == null ? "nothing" : targets,
          target == null ? "a column to predict" : "target or targets, not both");
    }
    if (targets.size() > 1 && labels == TargetKind.CLASSES) {
      throw new ParamException(
          "labels", "classes", "numbers, because there are several target columns");
    }
  }

  /** The form without categories, missing cells and columns to ignore. */
  public Csv(
      DataFile file,
      @Nullable Column target,
      List<Column> targets,
      @Nullable Column weights,
      boolean header,
      String separator,
      TargetKind labels,
      @Nullable DataFile test) {
    this(
        file,
        target,
        targets,
        weights,
        header,
        separator,
        labels,
        test,
        List.of(),
        Map.of(),
        MissingCells.REFUSE,
        List.of(),
        Where.AUTO);
  }

  List<Column> wanted() {
    return target == null ? targets : List.of(target);
  }

  @Override
  public LoadedData load(DataContext context) {
    CsvFile.Content main = new CsvFile(file, this, context).read(null);
    Optional<CsvFile.Content> own =
        Optional.ofNullable(test).map(t -> new CsvFile(t, this, context).read(main));
    return new LoadedData(main.table(), own.map(CsvFile.Content::table));
  }
}
