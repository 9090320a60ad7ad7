package dev.assay.study.plan;

import dev.assay.config.edit.Edit;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.tree.ListNode;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.ScalarNode;
import dev.assay.config.tree.TreePath;
import dev.assay.config.tree.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A study as the command line asks for it: a study file with overrides of it, or an experiment with
 * factors {@code PATH=VALUE,VALUE}. Both become the tree of a study file.
 *
 * @param file a study or an experiment
 * @param arguments overrides of the study, or factors
 * @param options keys of a study file with values, such as {@code metric.name}, which replace what
 *     the file says
 */
public record StudyRequest(Path file, List<String> arguments, Map<String, String> options) {
  private static final Path HERE = Path.of("");

  /**
   * The tree of a study file.
   *
   * @throws ConfigException with every problem found
   */
  public Asked tree() {
    Node root = YamlReader.readFile(file);
    List<Problem> problems = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    MapNode map;
    if (StudyReader.isStudy(root)) {
      map = (MapNode) root;
      arguments.forEach(a -> attempt(() -> edits.add(Edit.parse(a, HERE)), problems));
    } else {
      map = around(root, problems);
    }
    Map<String, MapNode.Entry> sections = new LinkedHashMap<>(map.entries());
    options.forEach((path, text) -> option(path, text, sections));
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Asked(new MapNode(map.mark(), sections), edits);
  }

  /** A study's tree and the edits of it. */
  public record Asked(MapNode tree, List<Edit> edits) {}

  private MapNode around(Node root, List<Problem> problems) {
    Map<String, MapNode.Entry> study = new LinkedHashMap<>();
    Mark mark = Mark.whole(Source.override("command line", file.toString(), HERE));
    String name = root instanceof MapNode map ? map.text("experiment") : null;
    study.put("study", entry(mark, new ScalarNode(mark, name == null ? "study" : name, false)));
    study.put("base", entry(mark, root));
    Map<String, MapNode.Entry> factors = new LinkedHashMap<>();
    arguments.forEach(a -> attempt(() -> factor(a, factors), problems));
    study.put("factors", entry(mark, new MapNode(mark, factors)));
    return new MapNode(mark, study);
  }

  private static void factor(String text, Map<String, MapNode.Entry> factors) {
    Mark mark = Mark.whole(Source.override("command line", text, HERE));
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw new ConfigException(
          Problem.unexpected(
              mark, NodePath.ROOT, "no values", "PATH=VALUE,VALUE, such as optimizer=sgd,adam"));
    }
    String path = text.substring(0, equals).strip();
    Node values = YamlReader.readValue("[" + text.substring(equals + 1) + "]", mark);
    if (values instanceof ListNode list && list.elements().isEmpty()) {
      throw new ConfigException(
          Problem.unexpected(mark, NodePath.ROOT, "no values", "at least one"));
    }
    Map<String, MapNode.Entry> factor = new LinkedHashMap<>();
    factor.put("path", entry(mark, new ScalarNode(mark, path, false)));
    factor.put("values", entry(mark, values));
    factors.put(shortName(path, factors), entry(mark, new MapNode(mark, factor)));
  }

  /** The last key of the path, or the whole path when that name is taken. */
  private static String shortName(String path, Map<String, MapNode.Entry> taken) {
    try {
      List<String> segments = TreePath.parse(path).segments();
      String last = segments.getLast();
      return TreePath.index(last) >= 0 || taken.containsKey(last) ? path : last;
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** Puts a value into a section or a key of a section. */
  private static void option(String path, String text, Map<String, MapNode.Entry> sections) {
    Mark mark = Mark.whole(Source.override("command line", text, HERE));
    Node value = YamlReader.readValue(text, mark);
    int dot = path.indexOf('.');
    if (dot < 0) {
      sections.put(path, entry(mark, value));
      return;
    }
    String section = path.substring(0, dot);
    MapNode.Entry old = sections.get(section);
    Map<String, MapNode.Entry> keys =
        old != null && old.value() instanceof MapNode map
            ? new LinkedHashMap<>(map.entries())
            : new LinkedHashMap<>();
    keys.put(path.substring(dot + 1), entry(mark, value));
    sections.put(section, entry(mark, new MapNode(mark, keys)));
  }

  private static MapNode.Entry entry(Mark mark, Node value) {
    return new MapNode.Entry(mark, value);
  }

  private static void attempt(Runnable step, List<Problem> problems) {
    try {
      step.run();
    } catch (ConfigException e) {
      problems.addAll(e.problems());
    }
  }
}
