package dev.assay.cli;

import dev.assay.run.record.Json;
import dev.assay.run.record.RecordedRun;
import dev.assay.run.record.ResultJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code assay compare}. */
@Command(
    name = "compare",
    description = "Show in which settings and in which metrics runs differ.",
    footer = {
      "",
      "One run of each says little: chance differs too. A study gives verdicts.",
      "",
      "Examples:",
      "  assay compare runs/digits/20260102-030405-0123abcd runs/digits/20260102-040506-4567cdef",
      "  assay compare runs/digits/* --json"
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0..*", arity = "2..*", paramLabel = "RUN", description = "Folders of runs.")
  private List<Path> folders = List.of();

  @Option(names = "--json", description = "Print the comparison as one JSON object.")
  private boolean json;

  @Mixin final HelpOption help = new HelpOption();

  private final Output output;

  CompareCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    RunComparison comparison = RunComparison.of(RecordedRun.readAll(folders));
    output.out().println(json ? Json.line(object(comparison)) : text(comparison));
    return ExitCode.DONE;
  }

  private static ObjectNode object(RunComparison comparison) {
    ObjectNode object = Json.object();
    object.put("schemaVersion", ResultJson.SCHEMA_VERSION);
    ArrayNode runs = object.putArray("runs");
    for (RecordedRun run : comparison.runs()) {
      ObjectNode one = runs.addObject();
      one.put("runDirectory", run.directory().toString());
      run.result().ifPresentOrElse(r -> one.set("result", r), () -> one.putNull("result"));
    }
    ArrayNode differences = object.putArray("differences");
    for (RunComparison.Row row : comparison.settings()) {
      ObjectNode one = differences.addObject();
      one.put("path", row.name());
      ArrayNode values = one.putArray("values");
      row.cells().forEach(values::add);
    }
    return object;
  }

  private static String text(RunComparison comparison) {
    List<String> lines = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (RecordedRun run : comparison.runs()) {
      numbers.add(Integer.toString(numbers.size() + 1));
      lines.add("%3s  %s".formatted(numbers.getLast(), run.directory()));
    }
    lines.add("");
    lines.add(
        comparison.settings().isEmpty()
            ? "The settings are the same."
            : RunComparison.table("setting", numbers, comparison.settings()));
    lines.add("");
    lines.add(RunComparison.table("result", numbers, comparison.results()));
    return String.join(System.lineSeparator(), lines);
  }
}
