package dev.assay.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;

/** Entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(new Output(System.out, System.err), args));
  }

  /** Runs a command and gives its exit code. */
  static int run(Output output, String... args) {
    CommandLine line = AssayCommand.line(output, args);
    line.setOut(new PrintWriter(output.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(output.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // The last one counts, so that a script can append to a command.
    line.setOverwrittenOptionsAllowed(true);
    line.setParameterExceptionHandler(new UsageErrors(output));
    line.setExecutionExceptionHandler(new Failures(output));
    line.setExitCodeExceptionMapper(e -> ExitCode.INTERNAL_ERROR);
    boolean json = Arrays.asList(args).contains("--json");
    try {
      return line.execute(args);
    } catch (ExceptionInInitializerError e) {
      // A property that is read while a class loads, such as assay.lanes.
      if (e.getCause() instanceof IllegalArgumentException wrong && Failures.plugin(e).isEmpty()) {
        output.problems(Usage.problem("ASSAY_JAVA_OPTS: " + wrong.getMessage()).problems(), json);
        return ExitCode.BAD_INPUT;
      }
      return new Failures(output).crashed(e);
    } catch (OutOfMemoryError e) {
      String message = "out of memory (" + e.getMessage() + "); ASSAY_JAVA_OPTS=-Xmx... gives more";
      output.problems(Usage.problem(message).problems(), json);
      return ExitCode.BAD_INPUT;
    } catch (Error e) {
      // Such as a class that a plugin needs and does not find.
      return new Failures(output).crashed(e);
    }
  }
}
