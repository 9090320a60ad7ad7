package dev.assay.config;

import dev.assay.config.experiment.Experiment;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.resolve.Resolved;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.TreePath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An experiment with the text it was made from.
 *
 * @param tree what was written, overrides applied, components in the form of maps
 * @param resolved the same with everything explicit
 */
public record LoadedExperiment(Experiment experiment, MapNode tree, Resolved resolved) {
  private static final Pattern LAYER = Pattern.compile("network\\.([^.\\[\\]]+).*");

  /**
   * Where a place was written, or the innermost part around it that was.
   *
   * @param path such as {@code network[0].units} or {@code network.dense-1.units}
   */
  public Mark locate(String path) {
    Matcher layer = LAYER.matcher(path);
    int index = layer.matches() ? experiment.layerNames().indexOf(layer.group(1)) : -1;
    return TreePath.locate(
        tree, index < 0 ? path : "network[" + index + "]" + path.substring(layer.end(1)));
  }

  /** A located problem, for checks that come after loading. */
  public Problem problem(String path, String given, String expected) {
    return Problem.unexpected(locate(path), new NodePath(path), given, expected);
  }

  /** SHA-256 of what determines the result besides the seed, in 64 hexadecimal digits. */
  public String configHash() {
    return resolved.configHash();
  }
}
