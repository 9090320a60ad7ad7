package dev.assay.cli;

import dev.assay.config.problem.Nearest;
import dev.assay.config.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line in one line, with the nearest valid word. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Output output;

  UsageErrors(Output output) {
    this.output = output;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String message = String.valueOf(e.getMessage());
    Optional<String> nearest = Optional.empty();
    if (e instanceof UnmatchedArgumentException unmatched) {
      String given = unmatched.getUnmatched().getFirst();
      nearest = Nearest.to(given, words(command));
      message = (given.startsWith("-") ? "no option " : "no command ") + '"' + given + '"';
    } else if (e.getArgSpec() instanceof OptionSpec option && isNumber(option) && e.getValue() != null) {
      message = option.longestName() + ": got \"" + e.getValue() + "\", expected a whole number";
    }
    String text =
        name
            + ": "
            + message
            + nearest.map(n -> "; nearest: \"" + n + "\"").orElse("")
            + ". See: "
            + name
            + " --help";
    boolean json = Arrays.asList(args).contains("--json");
    Problem problem = new Problem(null, null, null, null, text, null, null, nearest.orElse(null));
    output.problems(List.of(problem), json);
    return ExitCode.BAD_INPUT;
  }

  private static boolean isNumber(OptionSpec option) {
    return option.type() == int.class || option.type() == long.class;
  }

  private static List<String> words(CommandLine command) {
    List<String> words = new ArrayList<>(command.getSubcommands().keySet());
    words.addAll(command.getCommandSpec().optionsMap().keySet());
    return words;
  }
}
