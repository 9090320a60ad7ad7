package dev.assay.cli;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.run.describe.Description;
import dev.assay.run.describe.GuessedSource;
import dev.assay.run.prepare.SourceData;
import dev.assay.run.record.Json;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay data}. */
@Command(
    name = "data",
    description = "Describe data before anything is trained on them.",
    footer = {
      "",
      "FILE is a text file (csv), NPY, NPZ or IDX, plain or gzip; a folder of MNIST's four files;",
      "or YAML with a source, such as an experiment. Of a text file the kinds of columns are",
      "guessed, and the source is printed as an experiment would name it.",
      "",
      "Examples:",
      "  assay data houses.csv --target price",
      "  assay data x.npy --target y.npy --json",
      "  assay data examples/digits.yaml"
    })
final class DataCommand implements Callable<Integer> {
  private static final long SEED = 1;

  @Parameters(index = "0", paramLabel = "FILE", description = "The data.")
  private Path file = Path.of("");

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description =
          "What is to be predicted: of text a column, by default the last; of NPY and IDX a file;"
              + " of NPZ an array.")
  private @Nullable String target;

  @Option(names = "--json", description = "Print the description as one JSON object.")
  private boolean json;

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  DataCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Catalog catalog = plugins.catalog(output);
    GuessedSource source = GuessedSource.of(file, Optional.ofNullable(target), catalog);
    DataText text = new DataText(source, Description.of(load(source), source.hasTargets()));
    if (json) {
      output.out().println(Json.line(text.json()));
    } else {
      output.out().print(text.text());
    }
    return ExitCode.DONE;
  }

  private LoadedData load(GuessedSource source) {
    try {
      return SourceData.load(source.dataset(), SEED);
    } catch (DataException e) {
      Mark mark = Mark.whole(Source.file(file));
      throw new ConfigException(
          String.valueOf(e.getMessage()).lines().map(line -> problem(mark, line)).toList());
    }
  }

  /** Most lines name the file themselves. */
  private static Problem problem(Mark mark, String line) {
    String name = mark.source().name();
    return line.startsWith(name + ":")
        ? new Problem(null, null, null, null, line, null, null, null)
        : Problem.of(mark, NodePath.ROOT, line, null, null, null);
  }
}
