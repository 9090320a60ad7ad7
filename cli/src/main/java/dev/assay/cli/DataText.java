package dev.assay.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.assay.run.describe.Advice;
import dev.assay.run.describe.ColumnSummary;
import dev.assay.run.describe.Description;
import dev.assay.run.describe.GuessedSource;
import dev.assay.run.record.Json;
import dev.assay.run.record.ResultJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A description of data in tables and sentences, or as JSON. */
final class DataText {
  private static final int MOST_COLUMNS = 40;
  private static final int MOST_CLASSES = 20;
  private static final int MOST_CATEGORIES = 5;
  private final GuessedSource source;
  private final Description data;
  private final StringBuilder text = new StringBuilder();

  DataText(GuessedSource source, Description data) {
    this.source = source;
    this.data = data;
  }

  String text() {
    if (!source.yaml().isEmpty()) {
      line("source: " + source.yaml());
    }
    String test = data.testRows() == 0 ? "" : " and " + data.testRows() + " of its own test part";
    line(
        "%d rows%s, %d input column%s; %s"
            .formatted(
                data.rows(),
                test,
                data.columns().size(),
                data.columns().size() == 1 ? "" : "s",
                targets()));
    if (data.described() < data.rows()) {
      line("they stay on disk; what follows is about the first " + data.described() + " rows");
    }
    columns();
    classes();
    links("inputs that go together", data.inputs(), data.inputsOverRows());
    links("inputs that go with the target", data.withTargets(), data.described());
    line(
        "%d rows lack an input, %d rows repeat another"
            .formatted(data.rowsWithGaps(), data.repeats().rows()));
    List<String> advice = Advice.of(data);
    line(advice.isEmpty() ? "nothing stands out" : "to consider:");
    advice.forEach(each -> line("  - " + each));
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }

  private String targets() {
    if (!source.hasTargets()) {
      return "no targets (--target names them)";
    }
    return data.targets().isEmpty()
        ? data.classRows().size() + " classes"
        : data.targets().size() + (data.targets().size() == 1 ? " target" : " targets");
  }

  private void columns() {
    List<Object[]> rows = new ArrayList<>();
    data.columns().stream().limit(MOST_COLUMNS).map(DataText::row).forEach(rows::add);
    data.targets().stream().map(DataText::row).forEach(rows::add);
    line(
        table(
            List.of("column", "least", "greatest", "mean", "deviation", "missing", "note"), rows));
    if (data.columns().size() > MOST_COLUMNS) {
      line("first %d columns; --json has all".formatted(MOST_COLUMNS));
    }
  }

  private static Object[] row(ColumnSummary column) {
    return new Object[] {
      column.name(),
      number(column.least()),
      number(column.greatest()),
      number(column.mean()),
      number(column.deviation()),
      column.missing(),
      column.kind().categorical() ? categories(column) : column.constant() ? "constant" : ""
    };
  }

  private static String categories(ColumnSummary column) {
    List<Integer> counts = column.counts();
    String listed =
        IntStream.range(0, counts.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer c) -> -counts.get(c)))
            .limit(MOST_CATEGORIES)
            .map(c -> column.kind().categories().get(c) + " " + counts.get(c))
            .collect(Collectors.joining(", "));
    return counts.size()
        + " categories: "
        + listed
        + (counts.size() > MOST_CATEGORIES ? ", ..." : "");
  }

  private void classes() {
    List<Object[]> rows = new ArrayList<>();
    for (int c = 0; c < Math.min(MOST_CLASSES, data.classRows().size()); c++) {
      int count = data.classRows().get(c);
      String share = String.format(Locale.ROOT, "%.1f %%", 100.0 * count / data.described());
      rows.add(new Object[] {data.classes().get(c), count, share});
    }
    if (!rows.isEmpty()) {
      line(table(List.of("class", "rows", "share"), rows));
      if (data.classRows().size() > MOST_CLASSES) {
        line("first %d classes; --json has all".formatted(MOST_CLASSES));
      }
    }
  }

  private void links(String title, List<Description.Link> links, int rows) {
    if (links.isEmpty()) {
      return;
    }
    line(title + (rows < data.described() ? ", over the first " + rows + " rows:" : ":"));
    for (Description.Link link : links) {
      line(
          String.format(Locale.ROOT, "  %6.3f  %s, %s", link.strength(), link.one(), link.other()));
    }
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4g", value);
  }

  private static String table(List<String> names, List<Object[]> rows) {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      boolean words = columns.isEmpty() || name.equals("note");
      Column column = new Column().header(name).maxWidth(60);
      columns.add(words ? column.dataAlign(HorizontalAlign.LEFT) : column);
    }
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
        columns.toArray(Column[]::new),
        rows.toArray(Object[][]::new));
  }

  ObjectNode json() {
    ObjectNode object = Json.object();
    object.put("schemaVersion", ResultJson.SCHEMA_VERSION);
    object.put("source", source.yaml());
    object.put("rows", data.rows());
    object.put("describedRows", data.described());
    object.put("testRows", data.testRows());
    ArrayNode columns = object.putArray("columns");
    data.columns().forEach(column -> columns.add(json(column)));
    ArrayNode targets = object.putArray("targets");
    data.targets().forEach(column -> targets.add(json(column)));
    ArrayNode classes = object.putArray("classes");
    for (int c = 0; c < data.classRows().size(); c++) {
      classes.addObject().put("name", data.classes().get(c)).put("rows", data.classRows().get(c));
    }
    object.put("rowsWithGaps", data.rowsWithGaps());
    object.put("repeatedRows", data.repeats().rows());
    object.put("conflictingRows", data.repeats().conflicting());
    object.put("testRowsInMain", data.repeats().inTest());
    put(object.putArray("inputCorrelations"), data.inputs());
    object.put("inputCorrelationRows", data.inputsOverRows());
    put(object.putArray("targetCorrelations"), data.withTargets());
    ArrayNode advice = object.putArray("advice");
    Advice.of(data).forEach(advice::add);
    return object;
  }

  private static void put(ArrayNode list, List<Description.Link> links) {
    links.forEach(link ->
        list.addObject()
            .put("one", link.one())
            .put("other", link.other())
            .put("strength", link.strength()));
  }

  private static ObjectNode json(ColumnSummary column) {
    ObjectNode object = Json.object();
    object.put("name", column.name());
    object.put("kind", column.kind().categorical() ? "categories" : "numbers");
    object.put("missing", column.missing());
    object.put("constant", column.constant());
    if (column.kind().categorical()) {
      ObjectNode counts = object.putObject("categories");
      for (int c = 0; c < column.counts().size(); c++) {
        counts.put(column.kind().categories().get(c), column.counts().get(c));
      }
    } else {
      Json.putFinite(object, "least", column.least());
      Json.putFinite(object, "greatest", column.greatest());
      Json.putFinite(object, "mean", column.mean());
      Json.putFinite(object, "deviation", column.deviation());
    }
    return object;
  }
}
