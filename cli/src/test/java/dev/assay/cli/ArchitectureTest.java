package dev.assay.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Plugin;
import java.nio.file.Path;
import java.util.Set;

/** The directions in which modules may depend on each other, and what only some may use. */
@AnalyzeClasses(
    packages = "dev.assay",
    locations = ArchitectureTest.ExamplePlugins.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** The example plugin, which is not on the class path. */
  static final class ExamplePlugins implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> testClass) {
      return Set.of(Location.of(Path.of("../examples/cannot-learn/plugin/target/classes")));
    }
  }

  private static final String[] IMPLEMENTATIONS = {
    "dev.assay.activations..",
    "dev.assay.initializers..",
    "dev.assay.layers..",
    "dev.assay.losses..",
    "dev.assay.optimizers..",
    "dev.assay.data..",
    "dev.assay.examples.."
  };

  @ArchTest
  static final ArchRule CORE_NEEDS_THE_JDK_ONLY =
      classes()
          .that()
          .resideInAPackage("dev.assay.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.assay.core..", "java..", "jdk.incubator.vector..", "org.jspecify..");

  @ArchTest
  static final ArchRule CHECKS_NEED_NO_TEST_FRAMEWORK =
      classes()
          .that()
          .resideInAnyPackage(
              "dev.assay.testkit.check..",
              "dev.assay.testkit.support..",
              "dev.assay.testkit.bytecode..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.assay.core..",
              "dev.assay.testkit.check..",
              "dev.assay.testkit.support..",
              "dev.assay.testkit.bytecode..",
              "java..",
              "com.sun.management..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule THE_TEST_KIT_SEES_CORE_ALONE =
      classes()
          .that()
          .resideInAPackage("dev.assay.testkit..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.assay.core..",
              "dev.assay.testkit..",
              "java..",
              "com.sun.management..",
              "org.jspecify..",
              "org.junit..",
              "org.assertj..");

  @ArchTest
  static final ArchRule IMPLEMENTATIONS_SEE_CORE_ALONE =
      noClasses()
          .that()
          .resideInAnyPackage(IMPLEMENTATIONS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.assay.config..", "dev.assay.run..", "dev.assay.cli..");

  @ArchTest
  static final ArchRule NOBODY_NAMES_AN_IMPLEMENTATION =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.assay.core..", "dev.assay.config..", "dev.assay.run..", "dev.assay.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(IMPLEMENTATIONS);

  @ArchTest
  static final ArchRule CONFIG_DOES_NOT_SEE_RUN =
      noClasses()
          .that()
          .resideInAPackage("dev.assay.config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.assay.run..", "dev.assay.cli..");

  @ArchTest
  static final ArchRule RUN_DOES_NOT_SEE_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideInAPackage("dev.assay.run..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.assay.cli..");

  @ArchTest
  static final ArchRule VECTORS_STAY_IN_THE_KERNELS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.assay.core.kernel..")
          .and()
          .haveSimpleNameNotContaining("Vector")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator.vector..");

  /** Vectors of a second length make the loops of the first twenty times as slow: MicroKernel. */
  @ArchTest
  static final ArchRule VECTORS_HAVE_ONE_LENGTH =
      noClasses()
          .that()
          .doNotHaveSimpleName("PreferredLanes")
          .should()
          .accessFieldWhere(
              JavaAccess.Predicates.targetOwner(
                      HasName.Predicates.nameMatching("jdk.incubator.vector.*"))
                  .and(
                      JavaAccess.Predicates.target(HasName.Predicates.nameMatching("SPECIES_.*"))));

  @ArchTest
  static final ArchRule DOUBLE_MATHEMATICS_IS_STRICT =
      noClasses()
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                      com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                          com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                              Math.class)))
                  .and(
                      com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                          com.tngtech.archunit.core.domain.properties.HasName.Predicates
                              .nameMatching(
                                  "exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2"
                                      + "|sinh|cosh|tanh|cbrt|hypot"))));

  @ArchTest
  static final ArchRule COMPONENTS_ARE_RECORDS =
      classes()
          .that()
          .areAssignableTo(Component.class)
          .and()
          .areNotInterfaces()
          .and()
          .resideInAnyPackage(IMPLEMENTATIONS)
          .should()
          .beRecords();

  @ArchTest
  static final ArchRule PLUGINS_ARE_NAMED_SO =
      classes().that().implement(Plugin.class).should().haveSimpleNameEndingWith("Plugin");

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices().matching("dev.assay.(**)").should().beFreeOfCycles();
}
