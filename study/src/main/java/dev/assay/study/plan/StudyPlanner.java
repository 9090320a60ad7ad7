package dev.assay.study.plan;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.edit.Edit;
import dev.assay.config.experiment.NamedMetric;
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
import dev.assay.core.spi.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the plan of a study file and checks every arm. */
public final class StudyPlanner {
  private static final int MOST_ARMS = 4096;

  private final ConfigLoader loader;
  private final StudyFile file;
  private final MapNode tree;
  private final ArmMaker maker;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param tree what the study was read from, for the places of problems
   */
  public StudyPlanner(Catalog catalog, StudyFile file, MapNode tree) {
    this.loader = new ConfigLoader(catalog);
    this.file = file;
    this.tree = tree;
    this.maker = new ArmMaker(catalog, file.metric().name());
  }

  /**
   * A plan, and how much memory one trial of it needs.
   *
   * @param bytes of the largest arm, estimated
   */
  public record Planned(StudyPlan plan, long bytes) {}

  /**
   * Plans.
   *
   * @throws ConfigException with every problem found
   */
  public Planned plan() {
    MapNode base = experiment(file.base());
    LoadedExperiment loaded = loader.load(base, List.of());
    MetricChoice metric = metric(loaded);
    boolean towards = file.design() == Design.BOTH_WAYS || file.design() == Design.PATH;
    Optional<MapNode> target = towards ? Optional.of(target(base)) : Optional.empty();
    MapNode start = towards ? resolved(loaded, "base") : base;
    Variations made = new Variations(maker, start, problems);
    List<Variation> variations =
        target.isPresent()
            ? made.towards(target.get(), file.factors())
            : made.given(file.factors());
    List<Draft> drafts = drafts(variations);
    List<Arm> arms = arms(drafts, start, target);
    if (!problems.isEmpty()) {
      throw new ConfigException(List.copyOf(new LinkedHashSet<>(problems)));
    }
    StudyPlan plan =
        new StudyPlan(
            file.study(),
            file.question(),
            file.design(),
            metric,
            loaded.experiment().seed(),
            file.seeds(),
            variations.stream().map(Variation::factor).toList(),
            arms,
            file.tuning());
    return new Planned(plan, maker.bytes());
  }

  private MapNode experiment(Node node) {
    if (node instanceof MapNode map) {
      return loader.normal(map);
    }
    return loader.read(path(node));
  }

  private Path path(Node node) {
    if (node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.TEXT) {
      Path given = Path.of(scalar.text());
      Path folder = scalar.mark().source().folder();
      Path whole = folder.resolve(given).normalize();
      // Messages are shorter with the path as the user would write it.
      Path here = Path.of("").toAbsolutePath();
      return whole.startsWith(here) ? here.relativize(whole) : whole;
    }
    throw new ConfigException(
        Problem.unexpected(
            node.mark(), new NodePath("base"), node.inWords(), "a file, or an experiment"));
  }

  private MapNode target(MapNode base) {
    if (file.to().isEmpty()) {
      throw new ConfigException(
          Problem.missing(
              TreePath.locate(tree, "design"),
              new NodePath("to"),
              "the experiment to compare with, because the design is " + name(file.design())));
    }
    Node to = file.to().get();
    LoadedExperiment loaded =
        to instanceof ListNode list
            ? loader.load(base, list.elements().stream().map(this::edit).toList())
            : loader.load(experiment(to), List.of());
    return resolved(loaded, "target");
  }

  private MapNode resolved(LoadedExperiment loaded, String name) {
    Source source = new Source(name, Path.of("").toAbsolutePath());
    return loader.normal(YamlReader.read(loaded.resolved().yaml(), source));
  }

  private Edit edit(Node node) {
    if (node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.TEXT) {
      return Edit.parse(scalar.text(), scalar.mark());
    }
    throw new ConfigException(
        Problem.unexpected(
            node.mark(), NodePath.ROOT, node.inWords(), "an override such as \"gradients=[]\""));
  }

  private MetricChoice metric(LoadedExperiment loaded) {
    StudyFile.MetricSection section = file.metric();
    String name = section.name();
    if (name.startsWith("test.")) {
      problem(
          "metric.name",
          name,
          "a metric of train or validation: the test part judges, it must not select");
    } else if (!name.matches("(train|validation)\\..+")) {
      problem("metric.name", name, "train.NAME or validation.NAME, such as validation.accuracy");
    }
    Optional<NamedMetric> named = ArmMaker.metric(loaded, name.substring(name.indexOf('.') + 1));
    Metric.Goal goal =
        section.goal().orElse(named.map(m -> m.metric().goal()).orElse(Metric.Goal.MINIMIZE));
    double unbounded =
        goal == Metric.Goal.MINIMIZE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    double worst =
        named.filter(m -> m.metric().goal() == goal).map(m -> m.metric().worst()).orElse(unbounded);
    return new MetricChoice(name, goal, section.minimumEffect(), section.at(), worst);
  }

  private void problem(String path, String given, String expected) {
    problems.add(
        Problem.unexpected(TreePath.locate(tree, path), new NodePath(path), given, expected));
  }

  private List<Draft> drafts(List<Variation> variations) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(Drafts.base(variations));
    switch (file.design()) {
      case ONE_AT_A_TIME -> drafts.addAll(Drafts.oneAtATime(variations));
      case LEAVE_ONE_OUT -> {
        variations.stream()
            .filter(v -> v.levels().size() > 2)
            .forEach(v ->
                problem(
                    "factors." + v.name() + ".values",
                    (v.levels().size() - 1) + " values besides the base's",
                    "one, because the design is leave-one-out"));
        drafts.addAll(Drafts.leaveOneOut(variations));
      }
      case BOTH_WAYS -> drafts.addAll(Drafts.bothWays(variations));
      case PATH -> {
        drafts.add(Drafts.target(variations));
        drafts.addAll(Drafts.towards(variations));
      }
      case FACTORIAL -> {
        long arms =
            variations.stream().mapToLong(v -> v.levels().size()).reduce(1, Math::multiplyExact);
        if (arms > MOST_ARMS) {
          problem("factors", arms + " combinations", "at most " + MOST_ARMS);
        } else {
          drafts.addAll(Drafts.factorial(variations));
        }
      }
    }
    drafts.addAll(extra());
    return drafts;
  }

  private List<Draft> extra() {
    List<Draft> drafts = new ArrayList<>();
    file.arms()
        .forEach((name, overrides) -> {
          try {
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < overrides.size(); i++) {
              Mark mark = TreePath.locate(tree, "arms." + name + "[" + i + "]");
              edits.add(Edit.parse(overrides.get(i), mark));
            }
            drafts.add(new Draft(name, Role.ARM, Drafts.BASE, false, edits, Map.of()));
          } catch (ConfigException e) {
            problems.addAll(e.problems());
          }
        });
    return drafts;
  }

  private List<Arm> arms(List<Draft> drafts, MapNode start, Optional<MapNode> target) {
    Map<String, Arm> arms = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      if (arms.containsKey(draft.name())) {
        problem("arms", '"' + draft.name() + '"', "a name that no other arm has");
        continue;
      }
      try {
        MapNode from = draft.fromTarget() ? target.orElseThrow() : start;
        arms.put(draft.name(), maker.make(draft, from, overrides(draft, start, target)));
      } catch (ConfigException e) {
        problems.addAll(e.problems());
      }
    }
    return List.copyOf(arms.values());
  }

  /** What makes the arm from the base, though its edits may refer to the target. */
  private static List<String> overrides(Draft draft, MapNode start, Optional<MapNode> target) {
    if (!draft.fromTarget()) {
      return draft.edits().stream().map(Edit::text).toList();
    }
    MapNode own = dev.assay.config.edit.TreeEditor.apply(target.orElseThrow(), draft.edits());
    return Variations.differences(start, own).stream()
        .map(d ->
            d.to() == null
                ? "~" + d.path()
                : d.path() + "=" + dev.assay.config.tree.FlowText.of(d.to()))
        .toList();
  }

  static String name(Design design) {
    return dev.assay.config.shape.Shapes.nameOf(design);
  }
}
