package dev.assay.study.plan;

import dev.assay.config.edit.Edit;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.tree.FlowText;
import dev.assay.config.tree.ListNode;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.ScalarNode;
import dev.assay.config.tree.TreeDifferences;
import dev.assay.config.tree.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the factors of a study file, or the differences to a target, into edits. */
final class Variations {
  private static final String NOT_SET = "(not set)";

  /** Keys that change no result, or that a study sets itself. */
  private static final Set<String> LEFT_OUT = Set.of("experiment", "seed", "listeners", "allow");

  private final ArmMaker maker;
  private final MapNode base;
  private final List<Problem> problems;

  /**
   * @param problems where problems are added
   */
  Variations(ArmMaker maker, MapNode base, List<Problem> problems) {
    this.maker = maker;
    this.base = base;
    this.problems = problems;
  }

  /** Where two resolved experiments differ in what a study can swap. */
  static List<TreeDifferences.Difference> differences(MapNode from, MapNode to) {
    return TreeDifferences.between(from, to, LEFT_OUT);
  }

  /** Factors with the values that the study file gives. */
  List<Variation> given(Map<String, StudyFile.FactorSection> factors) {
    List<Variation> variations = new ArrayList<>();
    factors.forEach((name, section) -> attempt(() -> given(name, section), variations));
    return variations;
  }

  private Variation given(String name, StudyFile.FactorSection section) {
    List<TreePath> paths = paths(name, section.path());
    String baseHash = maker.load(base, List.of()).configHash();
    List<Variation.Level> others = new ArrayList<>();
    Optional<String> baseLabel = Optional.empty();
    Set<String> hashes = new LinkedHashSet<>();
    List<Problem> wrong = new ArrayList<>();
    for (Node value : section.values()) {
      List<Edit> edits =
          paths.stream().<Edit>map(p -> new Edit.Replace(p, value, value.mark())).toList();
      try {
        String hash = maker.load(base, edits).configHash();
        if (hash.equals(baseHash)) {
          baseLabel = Optional.of(FlowText.shown(value));
        } else if (hashes.add(hash)) {
          others.add(new Variation.Level(FlowText.shown(value), edits));
        }
      } catch (ConfigException e) {
        wrong.addAll(e.problems());
      }
    }
    if (!wrong.isEmpty()) {
      throw new ConfigException(wrong);
    }
    if (others.isEmpty()) {
      throw problem(
          section.path().mark(),
          "factors." + name + ".values",
          section.values().isEmpty() ? "none" : "only the base's own value",
          "at least one value that differs from the base's");
    }
    String label = baseLabel.orElseGet(() -> label(base, paths));
    List<Variation.Level> levels = new ArrayList<>();
    levels.add(new Variation.Level(label, List.of()));
    levels.addAll(others);
    return variation(name, paths, levels, List.of());
  }

  /**
   * The differences between base and target, those that the study file names by those names.
   *
   * @param target resolved, as the base must be
   */
  List<Variation> towards(MapNode target, Map<String, StudyFile.FactorSection> named) {
    List<TreeDifferences.Difference> rest = new ArrayList<>(differences(base, target));
    List<Variation> variations = new ArrayList<>();
    named.forEach(
        (name, section) -> attempt(() -> towards(name, section, target, rest), variations));
    for (TreeDifferences.Difference difference : rest) {
      variations.add(towards(difference.path(), List.of(difference), target));
    }
    if (variations.isEmpty() && problems.isEmpty()) {
      problems.add(
          Problem.unexpected(
              base.mark(), new NodePath("to"), "an experiment equal to the base", "another one"));
    }
    return variations;
  }

  private Variation towards(
      String name,
      StudyFile.FactorSection section,
      MapNode target,
      List<TreeDifferences.Difference> rest) {
    if (!section.values().isEmpty()) {
      throw problem(
          section.values().getFirst().mark(),
          "factors." + name + ".values",
          "values",
          "none, because the study has a target to take the value from");
    }
    List<TreeDifferences.Difference> here = new ArrayList<>();
    for (TreePath path : paths(name, section.path())) {
      String wanted = path.toString();
      List<TreeDifferences.Difference> inside =
          rest.stream().filter(d -> inside(d.path(), wanted)).toList();
      if (inside.isEmpty()) {
        throw problem(
            section.path().mark(),
            "factors." + name + ".path",
            '"' + wanted + "\", where base and target agree",
            "one of "
                + rest.stream()
                    .map(TreeDifferences.Difference::path)
                    .collect(Collectors.joining(", ")));
      }
      here.addAll(inside);
    }
    rest.removeAll(here);
    return towards(name, here, target);
  }

  private static boolean inside(String path, String outer) {
    return path.equals(outer) || path.startsWith(outer + ".") || path.startsWith(outer + "[");
  }

  private Variation towards(
      String name, List<TreeDifferences.Difference> differences, MapNode target) {
    List<TreePath> paths = differences.stream().map(d -> TreePath.parse(d.path())).toList();
    List<Edit> there = new ArrayList<>();
    List<Edit> back = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      TreeDifferences.Difference difference = differences.get(i);
      there.add(edit(paths.get(i), Optional.ofNullable(difference.to()), base.mark()));
      back.add(edit(paths.get(i), Optional.ofNullable(difference.from()), target.mark()));
    }
    List<Variation.Level> levels =
        List.of(
            new Variation.Level(label(base, paths), List.of()),
            new Variation.Level(label(target, paths), there));
    return variation(name, paths, levels, back);
  }

  private static Edit edit(TreePath path, Optional<Node> value, Mark mark) {
    return value
        .<Edit>map(v -> new Edit.Replace(path, v, mark))
        .orElseGet(() -> new Edit.Remove(path, mark));
  }

  private static Variation variation(
      String name, List<TreePath> paths, List<Variation.Level> levels, List<Edit> back) {
    Factor factor =
        new Factor(
            name,
            paths.stream().map(TreePath::toString).toList(),
            levels.stream().map(Variation.Level::label).toList());
    return new Variation(factor, levels, back);
  }

  /** What stands at some places, each distinct value once. */
  private static String label(MapNode root, List<TreePath> paths) {
    return paths.stream()
        .map(p -> p.find(root).map(FlowText::shown).orElse(NOT_SET))
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private List<TreePath> paths(String name, Node path) {
    List<Node> texts = path instanceof ListNode list ? list.elements() : List.of(path);
    List<TreePath> paths = new ArrayList<>();
    for (Node text : texts) {
      try {
        if (text instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.TEXT) {
          paths.add(TreePath.parse(scalar.text()));
          continue;
        }
      } catch (IllegalArgumentException e) {
        // Reported below, as what is no text at all.
      }
      throw problem(
          text.mark(),
          "factors." + name + ".path",
          text.inWords(),
          "a path such as network[0].activation");
    }
    if (paths.isEmpty()) {
      throw problem(path.mark(), "factors." + name + ".path", "an empty list", "a path");
    }
    return paths;
  }

  private static ConfigException problem(Mark mark, String path, String given, String expected) {
    return new ConfigException(Problem.unexpected(mark, new NodePath(path), given, expected));
  }

  private void attempt(java.util.function.Supplier<Variation> step, List<Variation> variations) {
    try {
      variations.add(step.get());
    } catch (ConfigException e) {
      problems.addAll(e.problems());
    }
  }
}
