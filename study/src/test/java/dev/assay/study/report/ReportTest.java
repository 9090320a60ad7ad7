package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.study.analysis.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final List<String> FILES =
      List.of("report.html", "report.md", "results.csv", "summary.json");

  @TempDir Path folder;

  @Test
  void writesFourWholeFilesAndTheSameBytesAgain() throws IOException {
    int number = 0;
    for (Summary.Full study : Studies.all()) {
      Path first = folder.resolve("first-" + number);
      Path second = folder.resolve("second-" + number++);
      Report.write(first, study);
      Report.write(second, study);
      Report.write(second, study);
      try (var files = Files.list(second)) {
        assertThat(files.map(file -> file.getFileName().toString()).toList())
            .containsExactlyInAnyOrderElementsOf(FILES);
      }
      for (String file : FILES) {
        assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
      }
    }
  }
}
