package dev.assay.cli.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.shape.Field;
import dev.assay.config.shape.Shape;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.check.Check;
import dev.assay.testkit.check.Checks;
import dev.assay.testkit.check.ComponentChecks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds every registered component to what is promised of its kind, and of all kinds. */
class EveryComponentTest {
  private static final Catalog CATALOG = CatalogLoader.load(List.of());

  @TempDir static Path folder;

  @BeforeAll
  static void writeFiles() {
    Specimens.writeFiles(folder);
  }

  @TestFactory
  Stream<DynamicContainer> keepsItsPromises() {
    return Arrays.stream(Kind.values())
        .map(kind ->
            dynamicContainer(
                kind.label(),
                CATALOG.entries(kind).stream().map(e -> dynamicContainer(e.name(), described(e)))));
  }

  private static Stream<DynamicNode> described(ComponentEntry entry) {
    return Stream.concat(
        Stream.of(dynamicTest("says what it is", () -> says(entry))),
        Specimens.of(entry).stream().map(yaml -> dynamicContainer(yaml, checked(entry, yaml))));
  }

  private static Stream<DynamicTest> checked(ComponentEntry entry, String yaml) {
    Setting setting = new Setting(CATALOG, folder);
    Component component;
    try {
      component = setting.component(entry, yaml);
    } catch (ConfigException e) {
      throw Specimens.unacceptable(entry, yaml, e);
    }
    List<Check> ofKind = Checks.of(component).all();
    Stream<DynamicTest> own =
        Stream.of(
            dynamicTest(
                "is the one registered",
                () -> assertThat(component.getClass()).isEqualTo(entry.type())),
            dynamicTest(
                "checks of its kind",
                () -> assertThat(ofKind.isEmpty()).isEqualTo(!hasMathematics(entry.kind()))));
    Stream<DynamicTest> written =
        entry.kind() == Kind.RULE
            ? Stream.of()
            : Stream.of(
                dynamicTest(
                    "survives YAML",
                    () -> assertThat(setting.writtenAndRead(entry, yaml)).isEqualTo(component)));
    Stream<DynamicTest> checks =
        Stream.of(ofKind, new ComponentChecks(component).all())
            .flatMap(List::stream)
            .map(c -> dynamicTest(c.name() + ": " + c.promise(), c::require));
    return Stream.of(own, written, checks).flatMap(s -> s);
  }

  /** Rules and listeners judge or tell; nothing they give goes into training. */
  private static boolean hasMathematics(Kind kind) {
    return switch (kind) {
      case LAYER, ACTIVATION, METRIC, OPTIMIZER, SCHEDULE, GRADIENT, CONSTRAINT -> true;
      case INITIALIZER, LOSS, DATASET, TRANSFORM -> true;
      case RULE, LISTENER -> false;
    };
  }

  /** Data come with a source instead of a formula, and a listener computes nothing. */
  private static boolean hasFormula(Kind kind) {
    return kind != Kind.DATASET && kind != Kind.LISTENER;
  }

  private static void says(ComponentEntry entry) {
    About about = entry.about().orElseThrow(() -> new AssertionError("it lacks @About"));
    assertThat(about.value()).as("its description").isNotBlank();
    if (hasFormula(entry.kind())) {
      assertThat(about.formula()).as("its formula").isNotBlank();
    }
    for (Field field : entry.model().fields()) {
      assertThat(field.description()).as("description of %s", field.name()).isNotBlank();
      if (isNumber(field.shape())) {
        assertThat(field.range()).as("range of %s", field.name()).isPresent();
      }
    }
  }

  private static boolean isNumber(Shape shape) {
    return shape == Shape.Plain.INTEGER
        || shape == Shape.Plain.LONG
        || shape == Shape.Plain.DOUBLE
        || (shape instanceof Shape.OfOptional o && isNumber(o.value()));
  }

  record Unknown(@Param("a number") double x) implements Schedule {
    @Override
    public double factor(Progress progress, double[] state) {
      return x;
    }
  }

  @Test
  void aComponentThatNobodyWroteDownIsAnError() {
    ComponentEntry origin = CATALOG.entries(Kind.SCHEDULE).iterator().next();
    ComponentEntry unknown =
        new ComponentEntry(Kind.SCHEDULE, "unknown", Unknown.class, origin.origin());
    assertThatThrownBy(() -> Specimens.of(unknown))
        .hasMessage(
            "schedule \"unknown\" needs x, and no test knows good values: add"
                + " Map.entry(\"schedule unknown\", List.of(\"{type: unknown, ...}\")) to"
                + " dev.assay.cli.component.Specimens");
  }

  @Test
  void nothingIsWrittenDownForComponentsThatAreGone() {
    assertThat(Specimens.stale(CATALOG)).isEmpty();
  }
}
