package dev.assay.cli;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.core.kernel.Lanes;
import dev.assay.core.train.Outcome;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.record.Json;
import dev.assay.run.record.RecordedRun;
import dev.assay.run.record.ResultJson;
import dev.assay.run.record.TrialResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay train}. */
@Command(
    name = "train",
    description = "Train a network as a YAML file says.",
    footer = {
      "",
      "An override is PATH=VALUE (replaces the node), ~PATH (removes it) or",
      "+network[1]=VALUE (inserts before); VALUE is YAML.",
      "",
      "Examples:",
      "  assay train examples/digits.yaml",
      "  assay train examples/digits.yaml seed=2 optimizer=adam 'gradients=[]'",
      "  assay train examples/digits.yaml 'network.0.weights={type: uniform, low: -1, high: 1}'",
      "  assay train examples/digits.yaml --json --quiet --threads 1",
      "  assay train --resume runs/digits/20260101-120000-0123abcd"
    })
final class TrainCommand implements Callable<Integer> {
  private static final String NO_FMA =
      "this CPU has no fused multiply-add (FMA), or the virtual machine hides it; results are the"
          + " same, but training is about a hundred times slower";

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The experiment; none with --resume.")
  private @Nullable Path file;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "OVERRIDE",
      description = "Changes of the experiment.")
  private List<String> overrides = List.of();

  @Option(names = "--threads", paramLabel = "N", description = "Threads; default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for run records; default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("runs");

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description = "Go on with a run from its last checkpoint, in its folder.")
  private @Nullable Path resume;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Option(names = "--quiet", description = "Show no progress and no summary.")
  private boolean quiet;

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  TrainCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Usage.requireThreads(threads);
    if (!Lanes.hardwareFma()) {
      output.err().println("warning: " + NO_FMA);
    }
    try (Interruption interruption = new Interruption()) {
      Catalog catalog = plugins.catalog(output);
      LoadedExperiment loaded = load(new ConfigLoader(catalog));
      TrialResult result = train(catalog, loaded, interruption);
      report(result);
      return exitCode(result.outcome());
    }
  }

  private LoadedExperiment load(ConfigLoader loader) {
    if (resume != null) {
      if (file != null) {
        throw Usage.problem(
            "--resume: got "
                + file
                + " as well, expected nothing else: the run has its experiment");
      }
      RecordedRun run = RecordedRun.read(resume);
      run.requireUnfinished();
      return loader.load(run.yaml(), List.of());
    }
    if (file == null) {
      throw Usage.problem("FILE: got nothing, expected an experiment, or --resume RUN");
    }
    return loader.load(file, overrides);
  }

  private TrialResult train(Catalog catalog, LoadedExperiment loaded, Interruption interruption) {
    try (ProgressView progress = ProgressView.on(output.err(), quiet)) {
      TrialOptions options =
          new TrialOptions(
              threads,
              Optional.of(out),
              List.of(progress),
              interruption::requested,
              Optional.ofNullable(resume));
      Trial trial = Trial.of(catalog, loaded, options);
      trial.brokenPromises().forEach(b -> output.err().println("warning: " + b));
      return trial.run();
    }
  }

  private void report(TrialResult result) {
    if (json) {
      output.out().println(Json.line(ResultJson.of(result)));
    } else if (!quiet) {
      output.out().print(Summary.of(result));
    }
    Outcome outcome = result.outcome();
    outcome.divergence().ifPresent(d -> output.err().println("diverged: " + d));
    if (!json && !quiet) {
      result
          .suspicion()
          .ifPresent(what ->
              output
                  .err()
                  .println(
                      "it looks unhealthy: "
                          + what
                          + "; to find out why: assay diagnose "
                          + experimentInShell()));
    }
    if (outcome.status() == Outcome.Status.INTERRUPTED && (json || quiet)) {
      String record = result.runDirectory().map(d -> "; record: " + d).orElse("");
      output.err().println(Summary.end(outcome) + record);
    }
    if (result.clipped() > 0) {
      output
          .err()
          .println("warning: the loss clipped " + result.clipped() + " values while training");
    }
  }

  /** What was trained, as arguments of another command; a resumed run has it in a file. */
  private String experimentInShell() {
    Stream<String> words =
        resume == null
            ? Stream.concat(Stream.of(String.valueOf(file)), overrides.stream())
            : Stream.of(RecordedRun.read(resume).yaml().toString());
    return words.map(ShellText::quoted).collect(Collectors.joining(" "));
  }

  private static int exitCode(Outcome outcome) {
    return switch (outcome.status()) {
      case COMPLETED -> ExitCode.DONE;
      case DIVERGED -> ExitCode.DIVERGED;
      case INTERRUPTED -> ExitCode.INTERRUPTED;
    };
  }
}
