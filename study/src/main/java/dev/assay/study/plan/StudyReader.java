package dev.assay.study.plan;

import dev.assay.config.bind.Binder;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.edit.Edit;
import dev.assay.config.edit.TreeEditor;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads studies. */
public final class StudyReader {
  private StudyReader() {}

  /** Whether a tree is a study rather than an experiment. */
  public static boolean isStudy(Node root) {
    return root instanceof MapNode map && map.get("study") != null;
  }

  /**
   * Applies overrides to a study, checks it and its arms.
   *
   * @throws ConfigException with every problem found
   */
  public static StudyPlanner.Planned plan(Catalog catalog, Node root, List<Edit> edits) {
    if (!(root instanceof MapNode map)) {
      throw new ConfigException(
          Problem.unexpected(
              root.mark(),
              NodePath.ROOT,
              root.inWords(),
              "a study: a map with the keys study, base, metric, factors ..."));
    }
    MapNode tree = TreeEditor.apply(map, edits);
    List<Problem> problems = new ArrayList<>();
    Optional<StudyFile> file = new Binder(catalog, problems).bind(tree, StudyFile.class);
    if (file.isEmpty() || !problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new StudyPlanner(catalog, file.get(), tree).plan();
  }
}
