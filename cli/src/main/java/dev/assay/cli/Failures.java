package dev.assay.cli;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    return crashed(e);
  }

  /** Says whose mistake it is, with the stack trace that its author needs. */
  int crashed(Throwable thrown) {
    output
        .err()
        .println(
            plugin(thrown)
                .map(p -> "assay: " + p + " failed, please report it to its author with this text:")
                .orElse("assay: internal error, please report it with this text:"));
    thrown.printStackTrace(output.err());
    return ExitCode.INTERNAL_ERROR;
  }

  /** The plugin whose code ran, as the loader of its classes is called: plugin x.jar. */
  static Optional<String> plugin(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .flatMap(t -> Arrays.stream(t.getStackTrace()))
        .map(StackTraceElement::getClassLoaderName)
        .filter(loader -> loader != null && loader.startsWith("plugin "))
        .findFirst();
  }

  /** Some causes do not name the file, such as a full disk; then the exception around does. */
  private static Problem problem(UncheckedIOException around, IOException cause) {
    String file = cause instanceof FileSystemException e ? e.getFile() : around.getMessage();
    String message = "cannot be read or written: " + Words.reason(cause);
    return new Problem(file, null, null, null, message, null, null, null);
  }
}
