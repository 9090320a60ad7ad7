package dev.assay.study;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.assay.run.record.WholeFile;
import dev.assay.study.analysis.Analysis;
import dev.assay.study.analysis.Outcomes;
import dev.assay.study.analysis.Summary;
import dev.assay.study.execute.Journal;
import dev.assay.study.plan.Arm;
import dev.assay.study.plan.StudyPlan;
import dev.assay.study.plan.TrialKey;
import dev.assay.study.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code study.json} holds: enough to make the reports again without training.
 *
 * @param plan with the arms as they ran
 * @param reproduce the command that runs the study again
 */
public record StudyFolder(StudyPlan plan, String reproduce) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static void write(Path directory, StudyFolder folder) {
    put(
        directory.resolve("study.json"),
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(folder) + "\n");
  }

  /** Whether a folder is a study's. */
  public static boolean isStudy(Path directory) {
    return Files.isRegularFile(directory.resolve("study.json"));
  }

  /**
   * Makes the reports of a folder again.
   *
   * @throws dev.assay.config.problem.ConfigException when the journal is damaged
   */
  public static Summary.Full report(Path directory) {
    try (Journal journal = Journal.readOnly(directory.resolve("journal.jsonl"))) {
      StudyFolder folder =
          MAPPER.readValue(Files.readString(directory.resolve("study.json")), StudyFolder.class);
      Summary.Full full =
          Analysis.of(folder.plan, journal, complete(folder.plan, journal), folder.reproduce);
      Report.write(directory, full);
      return full;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean complete(StudyPlan plan, Journal journal) {
    Outcomes outcomes = new Outcomes(journal, plan.metric());
    return plan.arms().stream()
        .allMatch(a -> plan.seedList().stream().allMatch(s -> outcomes.answer(a, s).isPresent()));
  }

  /** How long each trial took: the one result that differs from run to run. */
  static void writeTimes(Path directory, StudyPlan plan, Journal journal) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("arm", "seed", "seconds");
      for (Arm arm : plan.arms()) {
        for (long seed : plan.seedList()) {
          journal
              .finished(TrialKey.of(arm, seed))
              .map(a -> String.format(Locale.ROOT, "%.3f", a.seconds()))
              .ifPresent(s -> csv.writeRecord(arm.name(), Long.toString(seed), s));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    put(directory.resolve("timing.csv"), text.toString());
  }

  private static void put(Path file, String text) {
    try {
      WholeFile.put(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
