package dev.assay.cli;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.problem.Source;
import dev.assay.run.record.Json;
import dev.assay.run.record.ResultJson;
import dev.assay.run.trained.Evaluation;
import dev.assay.run.trained.SourceFile;
import dev.assay.run.trained.TrainedNetwork;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code assay evaluate}. */
@Command(
    name = "evaluate",
    description = "Measure a trained network again, on its own data or on others.",
    footer = {
      "",
      "On its own data every number must be the recorded one to the bit; otherwise exit code 4.",
      "FILE is YAML with a source, or an experiment, of which only the source counts:",
      "  source: {type: csv, file: new.csv, target: species}",
      "",
      "Examples:",
      "  assay evaluate runs/iris/20260102-030405-0123abcd",
      "  assay evaluate runs/iris/20260102-030405-0123abcd --data new.yaml --json"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RUN", description = "Folder of a run.")
  private Path run = Path.of("");

  @Option(names = "--data", paramLabel = "FILE", description = "YAML that names other data.")
  private @Nullable Path data;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  EvaluateCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Usage.requireThreads(threads);
    Catalog catalog = plugins.catalog(output);
    TrainedNetwork network = TrainedNetwork.load(run, catalog);
    if (data != null) {
      Evaluation evaluation =
          Evaluation.ofData(network, SourceFile.read(data, catalog), Source.file(data), threads);
      print(network, evaluation, List.of());
      return ExitCode.DONE;
    }
    Evaluation evaluation = Evaluation.ofRun(network, threads);
    List<String> differences = network.completed() ? evaluation.differences(network) : List.of();
    print(network, evaluation, differences);
    if (!network.completed()) {
      output.err().println("the run did not complete, so its last numbers are of other weights");
    } else if (!evaluation.sameData(network)) {
      output.err().println("the data are not those of the run any more");
    }
    differences.forEach(d -> output.err().println("differs: " + d));
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private void print(TrainedNetwork network, Evaluation evaluation, List<String> differences) {
    if (json) {
      ObjectNode object = Json.object();
      object.put("schemaVersion", ResultJson.SCHEMA_VERSION);
      object.put("runDirectory", run.toString());
      object.put("dataHash", evaluation.dataHash());
      object.set("metrics", Json.metrics(evaluation.metrics()));
      ResultJson.putTables(object, evaluation.tables(), network.classNames());
      ArrayNode list = object.putArray("differences");
      differences.forEach(list::add);
      output.out().println(Json.line(object));
    } else {
      output.out().println(Summary.table(evaluation.metrics()));
      output.out().print(CountText.of(evaluation.tables(), network.classNames()));
      if (data == null && network.completed() && differences.isEmpty()) {
        output.out().println("every number is the recorded one");
      }
    }
  }
}
