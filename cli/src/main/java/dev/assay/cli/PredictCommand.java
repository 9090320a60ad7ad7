package dev.assay.cli;

import dev.assay.run.trained.CsvRows;
import dev.assay.run.trained.PredictionFile;
import dev.assay.run.trained.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay predict}. */
@Command(
    name = "predict",
    description = "Let a trained network answer for the rows of a text file.",
    footer = {
      "",
      "The first line of the input names its columns, which are found by name; a file for a",
      "network whose columns have no names may lack it. The transforms of the run are applied.",
      "The output has a line for each row: the class and the probability of each class, or the",
      "number. It is written whole or not at all.",
      "",
      "Example:",
      "  assay predict runs/iris/20260102-030405-0123abcd --input new.csv --output out.csv"
    })
final class PredictCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RUN", description = "Folder of a run.")
  private Path run = Path.of("");

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "Rows, as text, plain or gzip.")
  private Path input = Path.of("");

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "Where the answers go.")
  private Path answers = Path.of("");

  @Option(
      names = "--separator",
      paramLabel = "C",
      description = "The character between cells of the input; default: a comma.")
  private char separator = ',';

  @Option(names = "--quiet", description = "Say nothing.")
  private boolean quiet;

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  PredictCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    TrainedNetwork network = TrainedNetwork.load(run, plugins.catalog(output));
    if (Files.exists(answers) && Files.exists(input) && Files.isSameFile(answers, input)) {
      throw Usage.problem("--output " + answers + " is the input; expected another file");
    }
    if ("\"\r\n".indexOf(separator) >= 0) {
      throw Usage.problem("--separator: expected a character that ends no line and quotes nothing");
    }
    try (CsvRows rows = new CsvRows(input, separator, network.source())) {
      long count = PredictionFile.write(network, rows, answers);
      if (!quiet) {
        if (!rows.ignored().isEmpty()) {
          output.err().println("columns not used: " + String.join(", ", rows.ignored()));
        }
        output.err().println(answers + ": " + count + (count == 1 ? " row" : " rows"));
      }
    }
    return ExitCode.DONE;
  }
}
