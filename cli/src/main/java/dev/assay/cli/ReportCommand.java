package dev.assay.cli;

import dev.assay.run.record.Json;
import dev.assay.study.StudyFolder;
import dev.assay.study.analysis.Summary;
import dev.assay.study.report.StudyTable;
import dev.assay.study.report.SummaryJson;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay report}. */
@Command(
    name = "report",
    description = "Make the reports of a study again, without training.",
    footer = {"", "Examples:", "  assay report studies/cannot-learn"})
final class ReportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of a study.")
  private Path directory = Path.of("");

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Mixin final HelpOption help = new HelpOption();

  private final Output output;

  ReportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    if (!StudyFolder.isStudy(directory)) {
      throw Usage.problem(
          directory + ": no study there; expected a folder with study.json and journal.jsonl, such"
              + " as studies/NAME");
    }
    Summary.Full full = StudyFolder.report(directory);
    if (json) {
      output.out().println(Json.line(SummaryJson.of(full.summary())));
    } else {
      output.out().println(StudyTable.text(full.summary()));
      output.out().println("report  " + directory.resolve("report.html"));
    }
    return full.summary().status().equals("completed") ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }
}
