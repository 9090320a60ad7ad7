package dev.assay.study.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.Summary;
import dev.assay.study.analysis.TrialRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row a trial: its arm, the value of each factor as {@code factor.NAME}, seed, status, the
 * study's metric as {@code value}, all metrics, the hash of the weights and the reason. Numbers are
 * written exactly, as {@code inf}, {@code -inf} or {@code nan} where they are not finite.
 */
final class ResultsCsv {
  private ResultsCsv() {}

  static String text(Summary.Full full) {
    List<String> factors =
        full.summary().arms().stream()
            .flatMap(arm -> arm.levels().keySet().stream())
            .distinct()
            .toList();
    SortedSet<String> metrics =
        full.trials().stream()
            .flatMap(trial -> trial.metrics().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, ArmSummary> arms =
        full.summary().arms().stream()
            .collect(Collectors.toMap(ArmSummary::name, Function.identity()));
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header(factors, metrics));
      for (TrialRow trial : full.trials()) {
        ArmSummary arm = arms.get(trial.arm());
        csv.writeRecord(row(trial, arm == null ? Map.of() : arm.levels(), factors, metrics));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> header(List<String> factors, SortedSet<String> metrics) {
    List<String> header = new ArrayList<>(List.of("arm"));
    factors.forEach(factor -> header.add("factor." + factor));
    header.addAll(List.of("seed", "status", "value"));
    header.addAll(metrics);
    header.addAll(List.of("weightsHash", "reason"));
    return header;
  }

  private static List<String> row(
      TrialRow trial, Map<String, String> levels, List<String> factors, SortedSet<String> metrics) {
    List<String> row = new ArrayList<>(List.of(trial.arm()));
    factors.forEach(factor -> row.add(levels.getOrDefault(factor, "")));
    row.add(Long.toString(trial.seed()));
    row.add(trial.status());
    row.add(trial.value().isPresent() ? number(trial.value().getAsDouble()) : "");
    for (String metric : metrics) {
      Double value = trial.metrics().get(metric);
      row.add(value == null ? "" : number(value));
    }
    row.add(trial.weightsHash().orElse(""));
    row.add(trial.reason().orElse(""));
    return row;
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? "nan"
        : Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Double.toString(value);
  }
}
