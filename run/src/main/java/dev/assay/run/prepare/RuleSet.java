package dev.assay.run.prepare;

import dev.assay.config.bind.Binder;
import dev.assay.config.bind.Normalizer;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.ScalarNode;
import dev.assay.config.tree.YamlReader;
import dev.assay.core.spi.Kind;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the registered rules. */
public final class RuleSet {
  private RuleSet() {}

  /** Something that a rule is bound through. */
  record Holder(@Param("rule") Rule rule) {}

  /**
   * Every registered rule by name, with its default parameters unless said otherwise.
   *
   * @param settings rules with other parameters as YAML, such as {@code {type: dead-units, limit:
   *     0.3}}
   * @throws ConfigException with every problem of the settings
   */
  public static Map<String, Rule> of(Catalog catalog, List<String> settings) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (String name : catalog.names(Kind.RULE)) {
      Mark mark = Mark.whole(new Source("rule " + name, Path.of("").toAbsolutePath()));
      rules.put(name, bind(catalog, MapNode.ofType(new ScalarNode(mark, name, true)), mark));
    }
    for (String text : settings) {
      Mark mark = Mark.whole(Source.override("--rule", text, Path.of("")));
      Node node = YamlReader.readValue(text, mark);
      if (node instanceof ScalarNode scalar) {
        node = MapNode.ofType(scalar);
      }
      Rule rule = bind(catalog, node, mark);
      rules.put(catalog.entryOf(rule).name(), rule);
    }
    return rules;
  }

  /** The override that lets an experiment be trained which some of the rules would refuse. */
  public static String allowingAll(Map<String, Rule> rules) {
    return "allow="
        + rules.entrySet().stream()
            .filter(rule -> rule.getValue().refuses())
            .map(Map.Entry::getKey)
            .toList();
  }

  private static Rule bind(Catalog catalog, Node node, Mark mark) {
    Node holder = new MapNode(mark, Map.of("rule", new MapNode.Entry(mark, node)));
    List<Problem> problems = new ArrayList<>();
    Node normal = new Normalizer(catalog).normalize(holder, Holder.class);
    return new Binder(catalog, problems)
        .bind(normal, Holder.class)
        .orElseThrow(() -> new ConfigException(problems))
        .rule();
  }
}
