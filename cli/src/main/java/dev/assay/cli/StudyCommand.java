package dev.assay.cli;

import dev.assay.config.ConfigLoader;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.experiment.UsedComponents;
import dev.assay.config.problem.Source;
import dev.assay.core.data.DataException;
import dev.assay.core.spi.Component;
import dev.assay.run.prepare.MemoryBudget;
import dev.assay.run.prepare.PluginChecks;
import dev.assay.run.record.Json;
import dev.assay.study.Study;
import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.Summary;
import dev.assay.study.execute.Execution;
import dev.assay.study.execute.InProcessRunner;
import dev.assay.study.execute.IsolatedRunner;
import dev.assay.study.execute.StudyLock;
import dev.assay.study.execute.TrialRunner;
import dev.assay.study.plan.StudyPlan;
import dev.assay.study.plan.StudyPlanner;
import dev.assay.study.plan.StudyReader;
import dev.assay.study.plan.StudyRequest;
import dev.assay.study.report.StudyTable;
import dev.assay.study.report.SummaryJson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay study}. */
@Command(
    name = "study",
    description = "Swap parts of an experiment over paired seeds and say which of them matter.",
    footer = {
      "",
      "FILE is a study, and each ARG an override of it; or FILE is an experiment, and each",
      "ARG a factor PATH=VALUE,VALUE. Stopped at any moment, the same command goes on.",
      "",
      "Examples:",
      "  assay study examples/cannot-learn/study.yaml",
      "  assay study examples/digits.yaml optimizer.learningRate=0.1,0.01 \\",
      "      network.0.activation=relu,tanh,identity --seeds 10 \\",
      "      --metric validation.accuracy --minimum-effect 0.01",
      "  assay study examples/cannot-learn/study.yaml --plan"
    })
final class StudyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "A study or an experiment.")
  private Path file = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ARG",
      description = "Overrides of the study, or factors.")
  private List<String> arguments = List.of();

  @Option(names = "--name", paramLabel = "NAME", description = "Name of the study.")
  private @Nullable String name;

  @Option(names = "--seeds", paramLabel = "N", description = "Number of seeds; default: 10.")
  private @Nullable String seeds;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "The number that decides, such as validation.accuracy.")
  private @Nullable String metric;

  @Option(
      names = "--goal",
      paramLabel = "GOAL",
      description = "maximize or minimize; default: the metric's own.")
  private @Nullable String goal;

  @Option(
      names = "--minimum-effect",
      paramLabel = "X",
      description = "The smallest difference that matters.")
  private @Nullable String minimumEffect;

  @Option(
      names = "--design",
      paramLabel = "DESIGN",
      description = "one-at-a-time (default), leave-one-out, both-ways, factorial or path.")
  private @Nullable String design;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The experiment to compare with, for both-ways and path.")
  private @Nullable String to;

  @Option(names = "--plan", description = "Show arms, trials, time and power; run nothing.")
  private boolean planOnly;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Trials at once; default: all processors.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--isolate",
      description = "Run trials in processes of their own, so that a crash loses only its trial.")
  private boolean isolate;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest time of a trial; default: none.")
  private double timeout = Double.POSITIVE_INFINITY;

  @Option(
      names = "--budget",
      paramLabel = "SECONDS",
      description = "Longest time of this command; what is missing then stays missing.")
  private double budget = Double.POSITIVE_INFINITY;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for studies; default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("studies");

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Option(names = "--quiet", description = "Show no progress and no summary.")
  private boolean quiet;

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  StudyCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    checkOptions();
    Catalog catalog = plugins.catalog(output);
    StudyRequest.Asked asked = new StudyRequest(file, arguments, options()).tree();
    StudyPlanner.Planned planned = StudyReader.plan(catalog, asked.tree(), asked.edits());
    if (planOnly) {
      output.out().print(new PlanText(catalog, planned.plan(), workers).text());
      return ExitCode.DONE;
    }
    checkMemory(planned.bytes() * workers);
    warn(catalog, planned.plan());
    Path directory = out.resolve(planned.plan().study());
    try (Interruption interruption = new Interruption()) {
      Summary.Full full = run(catalog, planned, directory, interruption);
      report(full, directory, interruption.requested());
      return exitCode(full.summary(), interruption.requested());
    } catch (StudyLock.HeldException e) {
      output.err().println("assay: " + e.getMessage());
      return ExitCode.INCOMPLETE;
    }
  }

  private void checkOptions() {
    if (workers < 1) {
      throw Usage.problem("--workers: got " + workers + ", expected a whole number >= 1");
    }
    if (!(timeout > 0)) {
      throw Usage.problem("--timeout: got " + timeout + ", expected seconds > 0");
    }
    if (!(budget > 0)) {
      throw Usage.problem("--budget: got " + budget + ", expected seconds > 0");
    }
  }

  /** Of what is wrong with components of plugins in any arm. */
  private void warn(Catalog catalog, StudyPlan plan) {
    ConfigLoader loader = new ConfigLoader(catalog);
    Path here = Path.of("").toAbsolutePath();
    List<Component> used =
        plan.arms().stream()
            .map(arm -> loader.load(arm.yaml(), new Source(arm.name(), here), List.of()))
            .flatMap(loaded -> UsedComponents.of(loaded.experiment()).stream())
            .distinct()
            .toList();
    PluginChecks.of(catalog, used).stream()
        .distinct()
        .forEach(broken -> output.err().println("warning: " + broken));
  }

  private void checkMemory(long bytes) {
    try {
      MemoryBudget.require(bytes, workers + " trials at once (fewer with --workers N)");
    } catch (DataException e) {
      throw Usage.problem(String.valueOf(e.getMessage()));
    }
  }

  /** What was given, by the study's keys. */
  private Map<String, String> options() {
    Map<String, @Nullable String> given = new LinkedHashMap<>();
    given.put("study", name);
    given.put("seeds", seeds);
    given.put("metric.name", metric);
    given.put("metric.goal", goal);
    given.put("metric.minimumEffect", minimumEffect);
    given.put("design", design);
    given.put("to", to);
    Map<String, String> options = new LinkedHashMap<>();
    given.forEach((key, value) -> {
      if (value != null) {
        options.put(key, value);
      }
    });
    return options;
  }

  private Summary.Full run(
      Catalog catalog, StudyPlanner.Planned planned, Path directory, Interruption interruption) {
    long end = budget < 1e9 ? System.nanoTime() + (long) (budget * 1e9) : Long.MAX_VALUE;
    BooleanSupplier stop = () -> interruption.requested() || System.nanoTime() > end;
    Execution.Settings settings = new Execution.Settings(workers, timeout, stop);
    try (TrialRunner runner =
            isolate
                ? new IsolatedRunner(plugins.folders(), workers, stop)
                : new InProcessRunner(catalog, stop);
        StudyProgress progress = StudyProgress.on(output.err(), quiet, planned.plan(), workers)) {
      return new Study(catalog, planned.plan(), directory, command())
          .run(runner, settings, progress);
    }
  }

  /** The command that runs the study again. */
  private String command() {
    List<String> words = new java.util.ArrayList<>(List.of("assay", "study", file.toString()));
    words.addAll(arguments);
    options()
        .forEach((key, value) -> words.addAll(List.of(OPTION_OF.getOrDefault(key, key), value)));
    return words.stream().map(ShellText::quoted).collect(java.util.stream.Collectors.joining(" "));
  }

  private static final Map<String, String> OPTION_OF =
      Map.of(
          "study", "--name",
          "seeds", "--seeds",
          "metric.name", "--metric",
          "metric.goal", "--goal",
          "metric.minimumEffect", "--minimum-effect",
          "design", "--design",
          "to", "--to");

  private void report(Summary.Full full, Path directory, boolean interrupted) {
    boolean complete = full.summary().status().equals("completed");
    if (json) {
      output.out().println(Json.line(SummaryJson.of(full.summary())));
    } else if (!quiet) {
      output.out().println(StudyTable.text(full.summary()));
      output.out().println("report  " + directory.resolve("report.html"));
    }
    if (!complete) {
      output
          .err()
          .println(
              (interrupted ? "interrupted" : "incomplete: the budget is spent")
                  + "; the same command goes on where this one stopped");
    }
  }

  private static int exitCode(Summary summary, boolean interrupted) {
    if (interrupted) {
      return ExitCode.INTERRUPTED;
    }
    if (!summary.status().equals("completed")) {
      return ExitCode.INCOMPLETE;
    }
    boolean failed = summary.arms().stream().mapToInt(ArmSummary::failed).sum() > 0;
    return failed ? ExitCode.INTERNAL_ERROR : ExitCode.DONE;
  }
}
