package dev.assay.config;

import dev.assay.config.bind.Binder;
import dev.assay.config.bind.Normalizer;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.edit.Edit;
import dev.assay.config.edit.TreeEditor;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.resolve.Resolver;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Loads experiments. Thread-safe. */
public final class ConfigLoader {
  private final Catalog catalog;

  public ConfigLoader(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Loads a file with overrides from the command line.
   *
   * @throws ConfigException with every problem found
   */
  public LoadedExperiment load(Path file, List<String> overrides) {
    return load(() -> YamlReader.readFile(file), overrides);
  }

  /**
   * Loads a text that stands in no file.
   *
   * @throws ConfigException with every problem found
   */
  public LoadedExperiment load(String text, Source source, List<String> overrides) {
    return load(() -> YamlReader.read(text, source), overrides);
  }

  /**
   * Reads a file as the base of edits.
   *
   * @throws ConfigException when it is not acceptable YAML
   */
  public MapNode read(Path file) {
    return normal(YamlReader.readFile(file));
  }

  /**
   * A tree that was read elsewhere, in the normal form that edits refer to.
   *
   * @throws ConfigException when it is no map
   */
  public MapNode normal(Node root) {
    if (new Normalizer(catalog).normalize(root, Experiment.class) instanceof MapNode map) {
      return map;
    }
    throw new ConfigException(
        Problem.unexpected(
            root.mark(),
            NodePath.ROOT,
            root.inWords(),
            "an experiment: a map with the keys experiment, data, network ..."));
  }

  /**
   * Applies edits and makes the experiment.
   *
   * @param base in normal form, as {@link #read} gives it
   * @throws ConfigException with every problem found
   */
  public LoadedExperiment load(MapNode base, List<Edit> edits) {
    return load(base, edits, new ArrayList<>());
  }

  /** Goes on where an edit is wrong, so that the problems of the rest are found as well. */
  private LoadedExperiment load(MapNode base, List<Edit> edits, List<Problem> problems) {
    MapNode tree = normal(TreeEditor.apply(base, edits, problems));
    Optional<Experiment> experiment = new Binder(catalog, problems).bind(tree, Experiment.class);
    new CrossChecks(catalog, problems).check(tree);
    if (!problems.isEmpty() || experiment.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new LoadedExperiment(
        experiment.get(), tree, new Resolver(catalog).resolve(experiment.get()));
  }

  private LoadedExperiment load(Supplier<Node> base, List<String> overrides) {
    List<Problem> problems = new ArrayList<>();
    Optional<MapNode> root = attempt(() -> normal(base.get()), problems);
    List<Edit> edits = new ArrayList<>();
    for (String override : overrides) {
      attempt(() -> Edit.parse(override, Path.of("")), problems).ifPresent(edits::add);
    }
    if (root.isEmpty()) {
      throw new ConfigException(problems);
    }
    return load(root.get(), edits, problems);
  }

  private static <T> Optional<T> attempt(Supplier<T> step, List<Problem> problems) {
    try {
      return Optional.of(step.get());
    } catch (ConfigException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
