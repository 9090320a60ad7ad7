package dev.assay.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.assay.config.tree.FlowText;
import dev.assay.config.tree.TreeDifferences;
import dev.assay.config.tree.TreePath;
import dev.assay.run.record.Json;
import dev.assay.run.record.RecordedRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Recorded runs side by side.
 *
 * @param settings in which not all runs agree, a cell for each run
 * @param results of all runs, a cell for each run
 */
record RunComparison(List<RecordedRun> runs, List<Row> settings, List<Row> results) {
  private static final int WIDEST = 36;
  private static final int HASH_DIGITS = 16;

  /** A line of a table. */
  record Row(String name, List<String> cells) {}

  static RunComparison of(List<RecordedRun> runs) {
    return new RunComparison(runs, differences(runs), outcomes(runs));
  }

  private static List<Row> differences(List<RecordedRun> runs) {
    Set<String> paths = new LinkedHashSet<>();
    for (RecordedRun run : runs) {
      TreeDifferences.between(runs.getFirst().resolved(), run.resolved(), Set.of())
          .forEach(d -> paths.add(d.path()));
    }
    return paths.stream()
        .filter(path -> paths.stream().noneMatch(other -> inside(path, other)))
        .map(path -> new Row(path, cells(runs, run -> setting(run, path))))
        .toList();
  }

  private static boolean inside(String path, String other) {
    return path.startsWith(other + ".") || path.startsWith(other + "[");
  }

  private static String setting(RecordedRun run, String path) {
    return TreePath.parse(path).find(run.resolved()).map(FlowText::shown).orElse("(not set)");
  }

  private static List<Row> outcomes(List<RecordedRun> runs) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("status", cells(runs, run -> text(run, "status", "not ended"))));
    rows.add(new Row("weights", cells(runs, RunComparison::weights)));
    rows.add(new Row("epochs", cells(runs, run -> text(run, "epochs", ""))));
    rows.add(new Row("seconds", cells(runs, run -> number(result(run, "seconds")))));
    Set<String> metrics = new LinkedHashSet<>();
    runs.forEach(
        run -> run.result().ifPresent(r -> metrics.addAll(r.get("metrics").propertyNames())));
    for (String metric : metrics) {
      rows.add(new Row(metric, cells(runs, run -> number(result(run, "metrics").path(metric)))));
    }
    return rows;
  }

  private static List<String> cells(List<RecordedRun> runs, Function<RecordedRun, String> cell) {
    return runs.stream().map(cell).toList();
  }

  private static JsonNode result(RecordedRun run, String field) {
    return run.result().map(r -> r.path(field)).orElseGet(Json::object);
  }

  private static String text(RecordedRun run, String field, String otherwise) {
    return result(run, field).asString(otherwise);
  }

  private static String weights(RecordedRun run) {
    String hash = text(run, "weightsHash", "");
    return hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
  }

  private static String number(JsonNode value) {
    return value.isNumber() ? String.format(Locale.ROOT, "%.4f", value.doubleValue()) : "";
  }

  /** A table with a column for each run. */
  static String table(String header, List<String> runs, List<Row> rows) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column().header(header).dataAlign(HorizontalAlign.LEFT));
    for (String run : runs) {
      columns.add(new Column().header(run).maxWidth(WIDEST, OverflowBehaviour.NEWLINE));
    }
    Object[][] data =
        rows.stream()
            .map(row -> {
              List<Object> cells = new ArrayList<>(List.of(row.name()));
              cells.addAll(row.cells());
              return cells.toArray();
            })
            .toArray(Object[][]::new);
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns.toArray(Column[]::new), data);
  }
}
