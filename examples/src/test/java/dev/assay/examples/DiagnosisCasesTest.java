package dev.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.ConfigLoader;
import dev.assay.core.spi.Rule;
import dev.assay.run.prepare.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The programs that do not learn: what the table says of them can be loaded. */
class DiagnosisCasesTest {
  private static final Path FOLDER = Path.of("diagnosis");

  /** Parts of the known-good recipe, which no rule watches. */
  private static final Set<String> PARTS = Set.of("optimizer", "activation", "transform-harms");

  @Test
  void everyCaseLoadsBrokenAndRepairedAndNamesRulesThatThereAre() throws IOException {
    Map<String, Rule> rules = RuleSet.of(Examples.CATALOG, List.of());
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("cases.tsv")).stream().skip(1).toList()) {
      List<String> cells = List.of(line.split("\t", -1));
      names.add(cells.get(0) + ".yaml");
      Path file = FOLDER.resolve(cells.get(0) + ".yaml");
      ConfigLoader loader = new ConfigLoader(Examples.CATALOG);
      assertThat(loader.load(file, List.of()).experiment().experiment()).isEqualTo(cells.get(0));
      assertThat(loader.load(file, List.of(cells.get(2).split(" ; ", -1))).configHash())
          .as(cells.get(0))
          .isNotEqualTo(loader.load(file, List.of()).configHash());
      for (String cause : cells.get(1).split(",", -1)) {
        assertThat(rules.containsKey(cause) || PARTS.contains(cause) || cause.equals("none"))
            .as(cells.get(0) + ": " + cause)
            .isTrue();
      }
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }
}
