package dev.assay.study.report;

import dev.assay.run.record.Json;
import dev.assay.study.analysis.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a study leaves for people and programs to read. */
public final class Report {
  private Report() {}

  /**
   * Writes results.csv, summary.json, report.md and report.html, each put in place whole. The same
   * study gives the same bytes.
   *
   * @throws UncheckedIOException when a file cannot be written
   */
  public static void write(Path directory, Summary.Full full) {
    try {
      Files.createDirectories(directory);
      write(directory, "results.csv", ResultsCsv.text(full));
      write(directory, "summary.json", Json.pretty(SummaryJson.of(full.summary())));
      write(directory, "report.md", ReportMarkdown.text(full));
      write(directory, "report.html", ReportHtml.text(full));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path directory, String name, String text) throws IOException {
    Path temporary = directory.resolve(name + ".tmp");
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    Files.move(
        temporary,
        directory.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
