package dev.assay.cli;

import dev.assay.cli.check.Examination;
import dev.assay.cli.check.ExaminationJson;
import dev.assay.cli.check.ExaminationText;
import dev.assay.cli.check.ExperimentCheck;
import dev.assay.cli.check.PointCheck;
import dev.assay.cli.check.Subject;
import dev.assay.cli.check.Subjects;
import dev.assay.config.catalog.Catalog;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.run.record.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay check}. */
@Command(
    name = "check",
    description =
        "Hold components against the mathematics of their contract: derivatives against central"
            + " differences, and all else that a contract promises.",
    footer = {
      "",
      "A component is a name, which stands for all its choices, or a YAML map with its type; after",
      "its kind if several have the name. A kind alone is all of it, and nothing is everything.",
      "Of an experiment, its components are held against it, then the gradients of its network.",
      "Exits 4 when a promise is broken.",
      "",
      "Examples:",
      "  assay check acme/swishy --plugins target/plugins",
      "  assay check cannot-learn/relu --point 3",
      "  assay check '{type: leaky-relu, slope: 0.2}'",
      "  assay check layer activation",
      "  assay check examples/digits.yaml network.0.activation=tanh",
      "  assay check"
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      index = "0..*",
      arity = "0..*",
      paramLabel = "WHAT",
      description =
          "A component, a kind, or nothing for all; or the YAML file of an experiment, with"
              + " overrides.")
  private List<String> what = List.of();

  @Option(
      names = "--point",
      paramLabel = "X",
      description = "Only the derivative of an activation at this number.")
  private @Nullable Double point;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  CheckCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Catalog catalog = plugins.catalog(output);
    if (!what.isEmpty() && isExperiment(what.getFirst())) {
      return report(experiment(catalog));
    }
    List<Subject> subjects = new Subjects(catalog).of(what);
    boolean inFull = subjects.stream().map(Subject::entry).distinct().count() == 1;
    List<Examination> examined = new ArrayList<>();
    for (Subject subject : subjects) {
      Examination examination = point == null ? subject.examine() : at(subject, point, inFull);
      examined.add(examination);
      if (!json) {
        output
            .out()
            .print(
                inFull
                    ? ExaminationText.inFull(examination)
                    : ExaminationText.inShort(examination));
      }
    }
    return report(examined);
  }

  private int report(List<Examination> examined) {
    if (json) {
      output.out().println(Json.line(ExaminationJson.of(examined)));
    } else if (examined.size() > 1) {
      output.out().println(ExaminationText.summary(examined));
    }
    return examined.stream().anyMatch(Examination::broken) ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }

  private static boolean isExperiment(String word) {
    return word.endsWith(".yaml") || word.endsWith(".yml");
  }

  private List<Examination> experiment(Catalog catalog) {
    if (point != null) {
      throw Usage.problem("--point: expected one elementwise activation, got an experiment");
    }
    List<Examination> examined =
        new ExperimentCheck(catalog).of(Path.of(what.getFirst()), what.subList(1, what.size()));
    if (!json) {
      examined
          .subList(0, examined.size() - 1)
          .forEach(e -> output.out().print(ExaminationText.inShort(e)));
      output.out().print(ExaminationText.inFull(examined.getLast()));
    }
    return examined;
  }

  private static Examination at(Subject subject, double x, boolean alone) {
    if (!Double.isFinite(x)) {
      throw Usage.problem("--point: got " + x + ", expected a finite number");
    }
    if (alone && subject.component().orElse(null) instanceof ElementwiseActivation f) {
      return PointCheck.of(subject, f, x);
    }
    throw Usage.problem("--point: expected one elementwise activation, such as relu");
  }
}
