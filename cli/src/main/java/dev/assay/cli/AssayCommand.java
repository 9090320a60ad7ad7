package dev.assay.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code assay}. */
@Command(
    name = "assay",
    description = "Configuration-driven neural-network experiments.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = AutoComplete.GenerateCompletion.class,
    footer = {
      "",
      "Examples:",
      "  assay data houses.csv --target price",
      "  assay train examples/digits.yaml",
      "  assay train examples/digits.yaml network.0.activation=identity optimizer=adam",
      "  assay study examples/cannot-learn/study.yaml",
      "  assay validate examples/digits.yaml",
      "  assay predict runs/iris/20260102-030405-0123abcd --input new.csv --output out.csv",
      "  assay components activation",
      "  assay check cannot-learn/relu",
      "  assay new plugin my-activations --kind activation --name acme/swishy",
      "  source <(assay generate-completion)",
      "",
      "Exit codes: 0 done, 1 internal error, 2 bad input or usage, 3 diverged,",
      "4 a check failed or a cause was found, 5 incomplete, 130 interrupted."
    })
final class AssayCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin final HelpOption help = new HelpOption();

  @Option(names = "--version", description = "Show versions of Assay, JDK, CPU and SIMD width.")
  private boolean version;

  private final Output output;

  AssayCommand(Output output) {
    this.output = output;
    this.spec = CommandSpec.create();
  }

  /** Adds the commands that need an output. */
  static CommandLine line(Output output) {
    CommandLine line = new CommandLine(new AssayCommand(output));
    line.addSubcommand(new DataCommand(output));
    line.addSubcommand(new TrainCommand(output));
    line.addSubcommand(new ShowCommand(output));
    line.addSubcommand(new EvaluateCommand(output));
    line.addSubcommand(new PredictCommand(output));
    line.addSubcommand(new StudyCommand(output));
    line.addSubcommand(new ReportCommand(output));
    line.addSubcommand(new DiagnoseCommand(output));
    line.addSubcommand(new CompareCommand(output));
    line.addSubcommand(new ValidateCommand(output));
    line.addSubcommand(new ComponentsCommand(output));
    line.addSubcommand(new CheckCommand(output));
    line.addSubcommand(new SchemaCommand(output));
    line.addSubcommand(NewCommand.line(output));
    return line;
  }

  @Override
  public void run() {
    if (version) {
      VersionText.print(output.out());
    } else {
      spec.commandLine().usage(output.err());
      throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
  }
}
