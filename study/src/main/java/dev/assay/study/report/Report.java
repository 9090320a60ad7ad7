package dev.assay.study.report;

import dev.assay.run.record.Json;
import dev.assay.run.record.WholeFile;
import dev.assay.study.analysis.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
      WholeFile.put(directory.resolve("results.csv"), ResultsCsv.text(full));
      WholeFile.put(directory.resolve("summary.json"), Json.pretty(SummaryJson.of(full.summary())));
      WholeFile.put(directory.resolve("report.md"), ReportMarkdown.text(full));
      WholeFile.put(directory.resolve("report.html"), ReportHtml.text(full));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
