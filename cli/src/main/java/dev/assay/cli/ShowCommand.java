package dev.assay.cli;

import dev.assay.run.record.RecordedRun;
import dev.assay.run.trained.TrainedNetwork;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code assay show}. */
@Command(
    name = "show",
    description = "Show a run: layers, parameters, the course of training, results.",
    footer = {"", "Example:", "  assay show runs/digits/20260102-030405-0123abcd"})
final class ShowCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RUN", description = "Folder of a run.")
  private Path run = Path.of("");

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  ShowCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    RecordedRun recorded = RecordedRun.read(run);
    RunText text = new RunText(recorded, output.out().charset());
    output.out().print(text.head());
    if (recorded.hasModel()) {
      output.out().print(text.layers(TrainedNetwork.load(run, plugins.catalog(output))));
    } else {
      output.out().println("no trained network");
    }
    output.out().print(text.course());
    return ExitCode.DONE;
  }
}
