package dev.assay.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.assay.core.train.Outcome;
import dev.assay.run.record.TrialResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The table at the end of a run: metrics down, parts across. */
final class Summary {
  private static final List<String> PARTS = List.of("train", "validation", "test", "data");

  private Summary() {}

  static String of(TrialResult result) {
    Map<String, Double> metrics = result.outcome().metrics();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, seed %d: %s in %.2f s%n",
            result.experiment(),
            result.seed(),
            end(result.outcome()),
            result.seconds()));
    if (!metrics.isEmpty()) {
      text.append(table(metrics)).append(System.lineSeparator());
    }
    text.append(CountText.of(result.outcome().tables(), result.classNames()));
    text.append("weights ").append(result.weightsHash(), 0, 16);
    text.append("  config ").append(result.configHash(), 0, 16).append(System.lineSeparator());
    result
        .runDirectory()
        .ifPresent(d -> text.append("record  ").append(d).append(System.lineSeparator()));
    return text.toString();
  }

  /** "completed after 40 epochs (1600 steps)". */
  static String end(Outcome outcome) {
    OptionalInt restored = outcome.stop().restored();
    return how(outcome)
        + " after "
        + count(outcome.epochs(), "epoch")
        + " ("
        + count(outcome.steps(), "step")
        + ")"
        + (restored.isPresent() ? ", back to epoch " + restored.getAsInt() : "");
  }

  private static String how(Outcome outcome) {
    if (outcome.status() == Outcome.Status.COMPLETED) {
      return switch (outcome.stop().reason()) {
        case LAST_EPOCH -> "completed";
        case EARLY_STOPPING -> "stopped early";
        case TIME_LIMIT -> "stopped by the time limit";
      };
    }
    return outcome.status().name().toLowerCase(Locale.ROOT);
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  static String table(Map<String, Double> metrics) {
    Set<String> names = new LinkedHashSet<>();
    metrics.keySet().forEach(key -> names.add(key.substring(key.indexOf('.') + 1)));
    List<String> parts =
        PARTS.stream()
            .filter(part -> metrics.keySet().stream().anyMatch(k -> k.startsWith(part + ".")))
            .toList();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column().dataAlign(HorizontalAlign.LEFT));
    parts.forEach(part -> columns.add(new Column().header(part)));
    Object[][] rows =
        names.stream().map(name -> row(name, parts, metrics)).toArray(Object[][]::new);
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns.toArray(Column[]::new), rows);
  }

  private static Object[] row(String name, List<String> parts, Map<String, Double> metrics) {
    List<Object> row = new ArrayList<>();
    row.add(name);
    for (String part : parts) {
      Double value = metrics.get(part + "." + name);
      row.add(value == null ? "" : String.format(Locale.ROOT, "%.4f", value));
    }
    return row.toArray();
  }
}
