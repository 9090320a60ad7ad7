package dev.assay.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(new Output(System.out, System.err), args));
  }

  /** Runs a command and gives its exit code. */
  static int run(Output output, String... args) {
    CommandLine line = AssayCommand.line(output);
    line.setOut(new PrintWriter(output.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(output.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(new UsageErrors(output));
    line.setExecutionExceptionHandler(new Failures(output));
    line.setExitCodeExceptionMapper(e -> ExitCode.INTERNAL_ERROR);
    return line.execute(args);
  }
}
