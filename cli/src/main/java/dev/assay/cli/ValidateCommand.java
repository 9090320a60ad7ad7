package dev.assay.cli;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.run.prepare.Prepared;
import dev.assay.run.record.Json;
import dev.assay.run.record.ResultJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code assay validate}. */
@Command(
    name = "validate",
    description = "Check an experiment and its data without training.",
    footer = {
      "",
      "Examples:",
      "  assay validate examples/digits.yaml",
      "  assay validate examples/digits.yaml optimizer=adam --resolved",
      "  assay validate examples/digits.yaml --json"
    })
final class ValidateCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "The experiment.")
  private Path file = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "OVERRIDE",
      description = "Changes of the experiment.")
  private List<String> overrides = List.of();

  @Option(names = "--resolved", description = "Print the experiment with everything explicit.")
  private boolean resolved;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  ValidateCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Catalog catalog = plugins.catalog(output);
    LoadedExperiment loaded = new ConfigLoader(catalog).load(file, overrides);
    TrialOptions options = new TrialOptions(1, Optional.empty(), List.of(), () -> false);
    Prepared prepared = Trial.of(catalog, loaded, options).prepare();
    if (json) {
      ObjectNode object = Json.object();
      object.put("schemaVersion", ResultJson.SCHEMA_VERSION);
      object.put("status", "valid");
      object.put("experiment", loaded.experiment().experiment());
      object.put("configHash", loaded.configHash());
      object.put("parameters", prepared.plan().parameterCount());
      output.out().println(Json.line(object));
    } else if (resolved) {
      output.out().print(loaded.resolved().yaml());
    } else {
      output
          .out()
          .println(
              "%s: valid; %d training rows, %d inputs, %d outputs, %d parameters"
                  .formatted(
                      file,
                      prepared.parts().train().rows(),
                      prepared.plan().inputs(),
                      prepared.plan().outputs(),
                      prepared.plan().parameterCount()));
    }
    return ExitCode.DONE;
  }
}
