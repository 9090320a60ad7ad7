package dev.assay.cli.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.core.spi.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What components say they are checked against: every built-in says so, in one of a few ways, and
 * who names another implementation has a line of its numbers in a stored file that this version of
 * it wrote.
 */
class CheckedAgainstTest {
  /** How the first line of a stored file names an implementation. */
  private static final Map<String, String> STORED =
      Map.of("PyTorch 1.13.0", "torch 1.13.0", "scikit-learn 1.2.1", "scikit-learn 1.2.1");

  private static final List<String> OTHERWISE =
      List.of(
          "NumPy 1.24.2",
          "SciPy 1.10.1",
          "finite differences",
          "finite differences, hand-worked example",
          "formula in double precision",
          "hand-worked example",
          "moments of many draws",
          "right angles and lengths");

  private static final List<Path> FILES = new ArrayList<>();

  @BeforeAll
  static void findStoredFiles() throws IOException {
    for (String module : List.of("activations", "layers", "losses", "optimizers", "data")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "resources"))) {
        files.filter(file -> file.toString().endsWith(".csv")).forEach(FILES::add);
      }
    }
  }

  /** Rules and listeners judge or tell; nothing they give goes into training. */
  private static Stream<ComponentEntry> components() {
    Catalog catalog = CatalogLoader.load(List.of());
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.RULE && kind != Kind.LISTENER)
        .flatMap(kind -> catalog.entries(kind).stream())
        .filter(entry -> entry.origin().builtIn());
  }

  @TestFactory
  Stream<DynamicTest> everyBuiltInSaysWhat() {
    return components()
        .map(entry ->
            DynamicTest.dynamicTest(entry.kind().label() + " " + entry.name(), () -> holds(entry)));
  }

  private static void holds(ComponentEntry entry) throws IOException {
    String checked = entry.about().orElseThrow().checked();
    String writer = STORED.get(checked);
    if (writer == null) {
      assertThat(OTHERWISE).contains(checked);
    } else {
      assertThat(stored(entry.name(), writer))
          .as("numbers of %s for %s in src/test/resources", checked, entry.name())
          .isTrue();
    }
  }

  /** Whether a file that an implementation wrote has the component's name in it or is called so. */
  private static boolean stored(String name, String writer) throws IOException {
    for (Path file : FILES) {
      List<String> lines = Files.readAllLines(file);
      boolean itsOwn = file.getFileName().toString().equals(name + ".csv");
      boolean itsLine =
          lines.stream()
              .skip(1)
              .anyMatch(line -> named(line.substring(0, line.indexOf(',') + 1), name));
      if (lines.getFirst().contains(writer) && (itsOwn || itsLine)) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(String cell, String name) {
    return cell.matches("(.*[ .])?\\Q" + name + "\\E[ .,].*");
  }

  @Test
  void thereAreMany() {
    assertThat(components()).hasSizeGreaterThan(140);
    assertThat(FILES).hasSizeGreaterThanOrEqualTo(8);
  }
}
