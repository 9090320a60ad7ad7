package dev.assay.cli;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.problem.Source;
import dev.assay.run.prepare.RuleSet;
import dev.assay.run.record.Json;
import dev.assay.study.diagnosis.Diagnoser;
import dev.assay.study.diagnosis.Diagnosis;
import dev.assay.study.diagnosis.DiagnosisJson;
import dev.assay.study.diagnosis.DiagnosisText;
import dev.assay.study.report.DiagnosisHtml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay diagnose}. */
@Command(
    name = "diagnose",
    description = "Say why a network does not learn, proved by swapping single parts over seeds.",
    footer = {
      "",
      "Exit status 0: no problem found; 4: a cause was found or is suspected.",
      "",
      "Examples:",
      "  assay diagnose examples/cannot-learn/broken.yaml",
      "  assay diagnose examples/digits.yaml optimizer.learningRate=50 --fix repaired.yaml",
      "  assay diagnose examples/digits.yaml --json --budget 20",
      "  assay diagnose examples/diagnosis/sigmoid-stack.yaml --html diagnosis.html"
    })
final class DiagnoseCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "The experiment.")
  private Path file = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "OVERRIDE",
      description = "Changes of the experiment.")
  private List<String> overrides = List.of();

  @Option(
      names = "--budget",
      paramLabel = "SECONDS",
      description = "Time for experiments; default: ${DEFAULT-VALUE}.")
  private double budget = 60;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "A rule with other parameters, such as '{type: dead-units, limit: 0.3}'.")
  private List<String> rules = List.of();

  @Option(
      names = "--fix",
      paramLabel = "FILE",
      description = "Write the repaired experiment there, when a repair was found.")
  private @Nullable Path fix;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a page with the experiments and a picture of every layer there, such as"
              + " diagnosis.html; it may exist.")
  private @Nullable Path html;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Trainings at once; default: all processors.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print the diagnosis as one JSON object.")
  private boolean json;

  @Option(names = "--quiet", description = "Say nothing of what is going on.")
  private boolean quiet;

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  DiagnoseCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    checkOptions();
    Catalog catalog = plugins.catalog(output);
    LoadedExperiment loaded = new ConfigLoader(catalog).load(file, overrides);
    try (Interruption interruption = new Interruption()) {
      Diagnoser.Settings settings =
          new Diagnoser.Settings(
              workers,
              budget,
              interruption::requested,
              line -> {
                if (!quiet) {
                  output.err().println(line + " ...");
                }
              });
      Diagnosis diagnosis =
          new Diagnoser(catalog, RuleSet.of(catalog, rules), settings).diagnose(loaded);
      if (interruption.requested()) {
        output.err().println("interrupted; nothing was found yet");
        return ExitCode.INTERRUPTED;
      }
      report(catalog, diagnosis);
      return diagnosis.verdict() == Diagnosis.Verdict.HEALTHY
          ? ExitCode.DONE
          : ExitCode.CHECK_FAILED;
    }
  }

  private void checkOptions() {
    if (workers < 1) {
      throw Usage.problem("--workers: got " + workers + ", expected a whole number >= 1");
    }
    if (!(budget > 0 && budget < 1e6)) {
      throw Usage.problem("--budget: got " + budget + ", expected seconds > 0");
    }
    if (fix != null && Files.exists(fix)) {
      throw Usage.problem("--fix: " + fix + " exists; it is not overwritten");
    }
  }

  private void report(Catalog catalog, Diagnosis diagnosis) {
    output
        .out()
        .println(json ? Json.line(DiagnosisJson.of(diagnosis)) : DiagnosisText.of(diagnosis));
    if (html != null) {
      write(html, DiagnosisHtml.text(diagnosis));
      output.err().println("page: " + html);
    }
    if (fix != null && !diagnosis.repair().isEmpty()) {
      String given = new ConfigLoader(catalog).load(file, overrides).resolved().yaml();
      Source source = new Source(file.toString(), Path.of("").toAbsolutePath());
      LoadedExperiment repaired = new ConfigLoader(catalog).load(given, source, diagnosis.repair());
      write(fix, repaired.resolved().yaml());
      output.err().println("repaired experiment: " + fix);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
