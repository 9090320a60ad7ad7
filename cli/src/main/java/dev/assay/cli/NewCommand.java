package dev.assay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code assay new}. */
@Command(
    name = "new",
    description = "Write something to begin with.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  assay new plugin my-activations --kind activation --name acme/swishy"
    })
final class NewCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin final HelpOption help = new HelpOption();

  /** With its own commands. */
  static CommandLine line(Output output) {
    CommandLine line = new CommandLine(new NewCommand());
    line.addSubcommand(new NewPluginCommand(output));
    return line;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what; there is: assay new plugin");
  }
}
