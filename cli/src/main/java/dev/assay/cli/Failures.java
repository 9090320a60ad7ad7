package dev.assay.cli;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
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
    boolean json = parsed.originalArgs().contains("--json");
    if (e instanceof ConfigException config) {
      output.problems(config.problems(), json);
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof UncheckedIOException io && io.getCause() != null) {
      output.problems(List.of(problem(io, io.getCause())), json);
      return ExitCode.BAD_INPUT;
    }
    output.err().println("assay: internal error, please report it with this text:");
    e.printStackTrace(output.err());
    return ExitCode.INTERNAL_ERROR;
  }

  /** Some causes do not name the file, such as a full disk; then the exception around does. */
  private static Problem problem(UncheckedIOException around, IOException cause) {
    String file = cause instanceof FileSystemException e ? e.getFile() : around.getMessage();
    String message = "cannot be read or written: " + Words.reason(cause);
    return new Problem(file, null, null, null, message, null, null, null);
  }
}
