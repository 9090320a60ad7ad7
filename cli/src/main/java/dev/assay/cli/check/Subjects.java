package dev.assay.cli.check;

import dev.assay.config.bind.Binder;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.Nearest;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.YamlReader;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the components that a command line asks for. */
public final class Subjects {
  private final Catalog catalog;

  public Subjects(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The components asked for.
   *
   * @param words nothing for all; a kind for all of it; otherwise a component by its name, which
   *     stands for each of its choices, or as a YAML flow map with its type; after its kind when
   *     several kinds have the name
   * @throws ConfigException when there is no such component, or it cannot be made from what is
   *     given
   */
  public List<Subject> of(List<String> words) {
    if (words.size() > 2) {
      throw problem("got \"" + words.get(2) + "\" after a component, expected nothing", null);
    }
    if (words.isEmpty()) {
      return Arrays.stream(Kind.values()).flatMap(this::all).toList();
    }
    Optional<Kind> kind = kind(words.getFirst());
    if (words.size() == 1) {
      return kind.isPresent() ? all(kind.get()).toList() : one(words.getFirst(), kinds());
    }
    Kind given =
        kind.orElseThrow(
            () -> unknown("kind", words.getFirst(), kinds().stream().map(Kind::label).toList()));
    return one(words.get(1), List.of(given));
  }

  private static List<Kind> kinds() {
    return List.of(Kind.values());
  }

  private static Optional<Kind> kind(String label) {
    return kinds().stream().filter(k -> k.label().equals(label)).findFirst();
  }

  private Stream<Subject> all(Kind kind) {
    return catalog.entries(kind).stream().map(this::typical);
  }

  private Subject typical(ComponentEntry entry) {
    Optional<String> written = new TypicalValues(catalog).of(entry);
    if (written.isEmpty()) {
      String form = TypicalValues.toFillIn(entry);
      return Subject.notMade(
          entry, "needs values: assay check " + kindIfNeeded(entry) + "'" + form + "'");
    }
    try {
      return made(entry, written.get());
    } catch (ConfigException e) {
      // Its values depend on each other in a way that no range says.
      return Subject.notMade(entry, "needs other values: " + e.getMessage());
    }
  }

  private String kindIfNeeded(ComponentEntry entry) {
    return named(entry.name(), kinds()).size() > 1 ? entry.kind().label() + " " : "";
  }

  private Subject made(ComponentEntry entry, String yaml) {
    Mark mark = Mark.whole(Source.override("check", yaml, Path.of("")));
    List<Problem> problems = new ArrayList<>();
    Component component =
        new Binder(catalog, problems)
            .component(YamlReader.readValue(yaml, mark), entry.kind())
            .orElseThrow(() -> new ConfigException(problems));
    String bare = "{type: " + entry.name() + "}";
    return Subject.made(entry, yaml.equals(bare) ? entry.name() : yaml, component);
  }

  /** As written, or with typical values and then with each other choice that it has. */
  private List<Subject> one(String text, List<Kind> kinds) {
    if (text.startsWith("{")) {
      return List.of(made(entry(type(text), kinds), text));
    }
    ComponentEntry entry = entry(text, kinds);
    Subject subject = typical(entry);
    if (subject.component().isEmpty()) {
      throw problem(entry.title() + " " + subject.reason(), null);
    }
    List<Subject> all = new ArrayList<>(List.of(subject));
    TypicalValues values = new TypicalValues(catalog);
    for (String variant : values.variants(entry, values.of(entry).orElseThrow())) {
      try {
        all.add(made(entry, variant));
      } catch (ConfigException e) {
        // A choice that other values do not allow.
      }
    }
    return all;
  }

  private static String type(String yaml) {
    Mark mark = Mark.whole(Source.override("check", yaml, Path.of("")));
    Node node = YamlReader.readValue(yaml, mark);
    String type = node instanceof MapNode map ? map.text(MapNode.TYPE) : null;
    if (type == null) {
      throw new ConfigException(
          Problem.missing(mark, new NodePath(MapNode.TYPE), "the name of a component"));
    }
    return type;
  }

  private List<ComponentEntry> named(String name, List<Kind> kinds) {
    return kinds.stream().flatMap(k -> catalog.find(k, name).stream()).toList();
  }

  private ComponentEntry entry(String name, List<Kind> kinds) {
    List<ComponentEntry> found = named(name, kinds);
    if (found.size() > 1) {
      String ways =
          found.stream()
              .map(e -> "assay check " + e.kind().label() + " " + name)
              .collect(Collectors.joining(" or "));
      throw problem("several kinds have a component \"" + name + "\"; expected " + ways, null);
    }
    if (found.isEmpty()) {
      String what = kinds.size() == 1 ? kinds.getFirst().label() : "component or file";
      throw unknown(what, name, kinds.stream().flatMap(k -> catalog.names(k).stream()).toList());
    }
    return found.getFirst();
  }

  private ConfigException unknown(String what, String given, List<String> valid) {
    Optional<String> nearest = Nearest.to(given, valid);
    int slash = given.indexOf('/');
    boolean noVendor = slash > 0 && !catalog.hasVendor(given.substring(0, slash));
    return problem(
        "no "
            + what
            + " \""
            + given
            + "\""
            + nearest.map(n -> "; nearest: \"" + n + "\"").orElse("")
            + (noVendor
                ? ". No plugin with names "
                    + given.substring(0, slash + 1)
                    + "... is loaded; --plugins DIR adds a folder of plugins"
                : ". All: assay components"),
        nearest.orElse(null));
  }

  private static ConfigException problem(String message, @Nullable String nearest) {
    return new ConfigException(
        new Problem("command line", null, null, null, message, null, null, nearest));
  }
}
