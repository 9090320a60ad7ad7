package dev.assay.cli;

import dev.assay.config.problem.ConfigException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into messages and exit codes; only an internal error shows a stack trace. */
final class Failures implements IExecutionExceptionHandler {
  private final Output output;

  Failures(Output output) {
    this.output = output;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof ConfigException config) {
      boolean json = parsed.originalArgs().contains("--json");
      output.problems(config.problems(), json);
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof UncheckedIOException io && io.getCause() != null) {
      output.err().println("assay: cannot read or write: " + io.getCause());
      return ExitCode.INTERNAL_ERROR;
    }
    output.err().println("assay: internal error, please report it with this text:");
    e.printStackTrace(output.err());
    return ExitCode.INTERNAL_ERROR;
  }
}
