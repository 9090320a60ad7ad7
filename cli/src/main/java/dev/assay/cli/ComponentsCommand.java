package dev.assay.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.problem.Nearest;
import dev.assay.config.shape.Field;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code assay components}. */
@Command(
    name = "components",
    description = "List what YAML can name: all kinds, one kind, or one component in full.",
    footer = {
      "",
      "Examples:",
      "  assay components",
      "  assay components optimizer",
      "  assay components activation leaky-relu"
    })
final class ComponentsCommand implements Callable<Integer> {
  private static final int WIDTH = 78;
  private static final String LINE = "%-32s %-27s  %s";

  /** For the shell's completion. */
  static final class KindLabels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return labels().iterator();
    }
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND",
      description = "Such as optimizer.",
      completionCandidates = KindLabels.class)
  private @Nullable String kind;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Such as adam.")
  private @Nullable String name;

  @Mixin final HelpOption help = new HelpOption();

  @Mixin private PluginOption plugins = new PluginOption();

  private final Output output;

  ComponentsCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    Catalog catalog = plugins.catalog(output);
    if (kind == null) {
      for (Kind each : Kind.values()) {
        if (!catalog.names(each).isEmpty()) {
          list(catalog, each);
        }
      }
    } else if (name == null) {
      list(catalog, kind(kind));
    } else {
      show(entry(catalog, kind(kind), name));
    }
    return ExitCode.DONE;
  }

  private static List<String> labels() {
    return Arrays.stream(Kind.values()).map(Kind::label).toList();
  }

  private static Kind kind(String given) {
    return Arrays.stream(Kind.values())
        .filter(k -> k.label().equals(given))
        .findFirst()
        .orElseThrow(() -> unknown("kind", given, labels()));
  }

  private static ComponentEntry entry(Catalog catalog, Kind kind, String given) {
    return catalog
        .find(kind, given)
        .orElseThrow(() -> unknown(kind.label(), given, List.copyOf(catalog.names(kind))));
  }

  private static RuntimeException unknown(String what, String given, List<String> valid) {
    String nearest = Nearest.to(given, valid).map(n -> "; nearest: \"" + n + "\"").orElse("");
    return Usage.problem(
        "no " + what + " \"" + given + "\"" + nearest + ". All: " + String.join(", ", valid));
  }

  private void list(Catalog catalog, Kind each) {
    output.out().println(LINE.formatted(each.label(), "checked against", "").stripTrailing());
    for (ComponentEntry entry : catalog.entries(each)) {
      String about = entry.about().map(About::value).orElse("");
      String origin = entry.origin().builtIn() ? "" : "  [" + entry.origin() + "]";
      String checked = entry.about().map(About::checked).orElse("");
      output.out().println(LINE.formatted("  " + entry.name(), checked, about + origin));
    }
    output.out().println();
  }

  private void show(ComponentEntry entry) {
    Optional<About> about = entry.about();
    output.out().println(entry.kind().label() + " " + entry.name());
    about.ifPresent(a -> output.out().println("  " + a.value()));
    about
        .filter(a -> !a.formula().isEmpty())
        .ifPresent(a -> output.out().println("  Formula: " + a.formula()));
    about
        .filter(a -> !a.source().isEmpty())
        .ifPresent(a -> output.out().println("  Source:  " + a.source()));
    about
        .filter(a -> !a.checked().isEmpty())
        .ifPresent(a -> output.out().println("  Checked: against " + a.checked()));
    output.out().println("  From:    " + entry.origin());
    List<Object[]> rows = new ArrayList<>();
    for (Field field : entry.model().fields()) {
      String byDefault =
          field.required() ? "required" : field.optional() ? "optional" : field.byDefault();
      rows.add(new Object[] {field.name(), field.expected(), byDefault, field.description()});
    }
    if (rows.isEmpty()) {
      output.out().println("  No parameters.");
    } else {
      output
          .out()
          .println(
              AsciiTable.getTable(
                  AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                  new Column[] {
                    left("parameter"), left("type and range"), left("default"), left("meaning")
                  },
                  rows.toArray(Object[][]::new)));
    }
  }

  private static Column left(String header) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(WIDTH / 2);
  }
}
