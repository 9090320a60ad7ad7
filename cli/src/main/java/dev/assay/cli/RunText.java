package dev.assay.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.assay.config.tree.ScalarNode;
import dev.assay.core.network.NetworkPlan;
import dev.assay.run.record.RecordedRun;
import dev.assay.run.trained.TrainedNetwork;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A run in words, tables and curves. */
final class RunText {
  private final RecordedRun run;
  private final Sparkline sparkline;

  RunText(RecordedRun run, Charset charset) {
    this.run = run;
    this.sparkline = new Sparkline(charset);
  }

  /** "digits, seed 1: completed after 40 epochs (1600 steps)". */
  String head() {
    String end =
        run.result()
            .map(r ->
                "%s after %d epochs (%d steps)"
                    .formatted(
                        r.path("status").asString(""),
                        r.path("epochs").asInt(0),
                        r.path("steps").asLong(0)))
            .orElse("not ended");
    return line("%s, seed %s: %s".formatted(scalar("experiment"), scalar("seed"), end));
  }

  private String scalar(String key) {
    return run.resolved().get(key) instanceof ScalarNode scalar ? scalar.text() : "?";
  }

  /** A line for each layer. */
  String layers(TrainedNetwork network) {
    NetworkPlan plan = network.network().plan();
    Object[][] rows = new Object[plan.names().size()][];
    int width = plan.inputs();
    for (int i = 0; i < rows.length; i++) {
      int outputs = plan.widths().get(i);
      rows[i] =
          new Object[] {
            plan.names().get(i),
            network.experiment().network().get(i).type(),
            width,
            outputs,
            plan.parameterCounts().get(i)
          };
      width = outputs;
    }
    String table = table(List.of("layer", "type", "inputs", "outputs", "parameters"), 2, rows);
    String classes =
        network.classNames().isEmpty() ? "" : ": " + String.join(", ", network.classNames());
    return line(table)
        + line(
            "%d parameters; %d input columns; answers %s%s"
                .formatted(
                    plan.parameterCount(), network.source().inputs(), network.targets(), classes));
  }

  /** A line for each metric: its course over the epochs. */
  String course() {
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (JsonNode epoch : run.epochs()) {
      epoch
          .properties()
          .forEach(entry -> {
            if (!"epoch".equals(entry.getKey()) && !"step".equals(entry.getKey())) {
              series
                  .computeIfAbsent(entry.getKey(), k -> new ArrayList<>())
                  .add(entry.getValue().asDouble(Double.NaN));
            }
          });
    }
    if (series.isEmpty()) {
      return line("no epoch was completed");
    }
    List<Object[]> rows = new ArrayList<>();
    series.forEach((name, values) -> {
      double least =
          values.stream().filter(Double::isFinite).min(Double::compare).orElse(Double.NaN);
      double most =
          values.stream().filter(Double::isFinite).max(Double::compare).orElse(Double.NaN);
      rows.add(
          new Object[] {
            name,
            sparkline.of(values),
            number(values.getFirst()),
            number(values.getLast()),
            number(least),
            number(most)
          });
    });
    return line(
        table(
            List.of("metric", "course", "first", "last", "least", "greatest"),
            2,
            rows.toArray(Object[][]::new)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private static String table(List<String> names, int leftAligned, Object[][] rows) {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      Column column = new Column().header(name).maxWidth(Sparkline.WIDTH + 2);
      columns.add(columns.size() < leftAligned ? column.dataAlign(HorizontalAlign.LEFT) : column);
    }
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns.toArray(Column[]::new), rows);
  }

  private static String line(String text) {
    return text + System.lineSeparator();
  }
}
