package dev.assay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  /** Needs all commands whole. */
  private static final String COMPLETION = "generate-completion";

  /** In the order of the help. */
  private static final Map<Class<?>, Function<Output, Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put(DataCommand.class, DataCommand::new);
    COMMANDS.put(TrainCommand.class, TrainCommand::new);
    COMMANDS.put(ShowCommand.class, ShowCommand::new);
    COMMANDS.put(EvaluateCommand.class, EvaluateCommand::new);
    COMMANDS.put(PredictCommand.class, PredictCommand::new);
    COMMANDS.put(StudyCommand.class, StudyCommand::new);
    COMMANDS.put(ReportCommand.class, ReportCommand::new);
    COMMANDS.put(DiagnoseCommand.class, DiagnoseCommand::new);
    COMMANDS.put(CompareCommand.class, CompareCommand::new);
    COMMANDS.put(ValidateCommand.class, ValidateCommand::new);
    COMMANDS.put(ComponentsCommand.class, ComponentsCommand::new);
    COMMANDS.put(CheckCommand.class, CheckCommand::new);
    COMMANDS.put(SchemaCommand.class, SchemaCommand::new);
    COMMANDS.put(NewCommand.class, NewCommand::line);
    COMMANDS.put(
        AutoComplete.GenerateCompletion.class, output -> new AutoComplete.GenerateCompletion());
  }

  @Spec private CommandSpec spec;

  @Mixin final HelpOption help = new HelpOption();

  @Option(names = "--version", description = "Show versions of Assay, JDK, CPU and SIMD width.")
  private boolean version;

  private final Output output;

  AssayCommand(Output output) {
    this.output = output;
    this.spec = CommandSpec.create();
  }

  /**
   * The command line for these arguments. A command that none of them names is there with its name
   * and description alone, as the help and the search for the nearest word need it: to read the
   * options of all commands takes longer than to answer. Arguments in a file, {@code @FILE}, may
   * name any.
   */
  static CommandLine line(Output output, String... args) {
    List<String> words = List.of(args);
    boolean any = words.stream().anyMatch(w -> w.equals(COMPLETION) || w.startsWith("@"));
    CommandLine line = new CommandLine(new AssayCommand(output));
    COMMANDS.forEach((type, make) -> {
      Command command = type.getAnnotation(Command.class);
      boolean whole = any || words.contains(command.name());
      line.addSubcommand(command.name(), whole ? make.apply(output) : listed(command));
    });
    return line;
  }

  private static CommandSpec listed(Command command) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description(command.description());
    return spec;
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
