package dev.assay.cli;

import dev.assay.config.schema.SchemaGenerator;
import dev.assay.run.record.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code assay schema}. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of experiments, for editors.",
    footer = {"", "Example:", "  assay schema > assay.schema.json"})
final class SchemaCommand implements Callable<Integer> {
  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  SchemaCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    output.out().print(Json.pretty(SchemaGenerator.experiment(plugins.catalog(output))));
    return ExitCode.DONE;
  }
}
