package dev.assay.cli;

import dev.assay.cli.create.JavaNames;
import dev.assay.cli.create.NewFolder;
import dev.assay.cli.create.PluginProject;
import dev.assay.config.catalog.ComponentName;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Nearest;
import dev.assay.config.problem.Problem;
import dev.assay.core.spi.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay new plugin}. */
@Command(
    name = "plugin",
    description =
        "Write a Maven project with a component of your own and a test of its mathematics; its"
            + " \"mvn verify\" passes at once where Assay was installed with \"mvn install\".",
    footer = {
      "",
      "Examples:",
      "  assay new plugin my-activations --kind activation --name acme/swishy",
      "  assay new plugin ../our-data --kind dataset --name our-lab/spirals"
    })
final class NewPluginCommand implements Callable<Integer> {
  /** For the shell's completion. */
  static final class KindLabels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return labels().iterator();
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "A new or an empty folder; its name becomes the project's.")
  private Path folder = Path.of("");

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "One of: ${COMPLETION-CANDIDATES}.",
      completionCandidates = KindLabels.class)
  private String kind = "";

  @Option(
      names = "--name",
      required = true,
      paramLabel = "VENDOR/NAME",
      description = "What YAML calls the component, such as acme/swishy.")
  private String name = "";

  @Mixin final HelpOption help = new HelpOption();

  private final Output output;

  NewPluginCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    PluginProject project = checked();
    NewFolder.write(folder, project.files());
    project.files().keySet().forEach(file -> output.out().println("  " + folder.resolve(file)));
    output.out().println("Next:");
    output.out().println("  cd " + folder);
    output.out().println("  mvn verify");
    output.out().println("  assay check " + name + " --plugins target/plugins");
    output.out().println("  assay train example.yaml --plugins target/plugins");
    return ExitCode.DONE;
  }

  /**
   * The project, when everything is right.
   *
   * @throws ConfigException saying everything that is not
   */
  private PluginProject checked() {
    List<Problem> problems = new ArrayList<>();
    Optional<Kind> found =
        PluginProject.KINDS.stream().filter(k -> k.label().equals(kind)).findFirst();
    if (found.isEmpty()) {
      problems.add(
          problem(
              "--kind: got \"%s\", expected one of %s".formatted(kind, String.join(", ", labels())),
              Nearest.to(kind, labels())));
    }
    if (!ComponentName.hasVendor(name)) {
      problems.add(
          problem(
              "--name: got \"%s\", expected vendor/name in lower case with hyphens, such as"
                      .formatted(name)
                  + " acme/my-name",
              nearestName(name)));
    }
    Optional<String> project =
        JavaNames.word(String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
    if (project.isEmpty()) {
      problems.add(
          problem(
              "%s: the folder's name becomes the project's and needs a letter, such as my-plugin"
                  .formatted(folder),
              Optional.empty()));
    }
    if (!NewFolder.isFree(folder)) {
      problems.add(
          problem(
              folder + ": exists already and is not an empty folder; expected a new folder",
              Optional.empty()));
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    String[] parts = name.split("/", -1);
    return new PluginProject(project.orElseThrow(), found.orElseThrow(), parts[0], parts[1]);
  }

  private static Problem problem(String message, Optional<String> nearest) {
    String text = message + nearest.map(n -> "; nearest: \"" + n + "\"").orElse("");
    return new Problem("command line", null, null, null, text, null, null, nearest.orElse(null));
  }

  /** With both parts put right; a name without vendor gets one as an example. */
  private static Optional<String> nearestName(String given) {
    int slash = given.indexOf('/');
    Optional<String> vendor =
        slash < 0 ? Optional.of("acme") : JavaNames.word(given.substring(0, slash));
    Optional<String> own = JavaNames.word(given.substring(slash + 1));
    return vendor.flatMap(v -> own.map(o -> v + '/' + o));
  }

  private static List<String> labels() {
    return PluginProject.KINDS.stream().map(Kind::label).toList();
  }
}
