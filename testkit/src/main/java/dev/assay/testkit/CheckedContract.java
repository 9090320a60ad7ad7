package dev.assay.testkit;

import dev.assay.core.spi.Component;
import dev.assay.testkit.check.Check;
import dev.assay.testkit.check.Checks;
import dev.assay.testkit.check.ComponentChecks;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the checks of a component as tests: those of its kind, then those of every component. */
abstract class CheckedContract {
  abstract Component component();

  /** The checks of its kind. */
  abstract Checks checks();

  @TestFactory
  Stream<DynamicTest> keepsItsPromises() {
    return Stream.of(checks(), new ComponentChecks(component()))
        .flatMap(c -> c.all().stream())
        .map(CheckedContract::test);
  }

  private static DynamicTest test(Check check) {
    return DynamicTest.dynamicTest(check.name() + ": " + check.promise(), check::require);
  }
}
