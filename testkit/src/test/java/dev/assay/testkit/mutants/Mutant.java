package dev.assay.testkit.mutants;

import dev.assay.core.spi.Component;
import dev.assay.testkit.check.Check;
import dev.assay.testkit.check.Checks;
import dev.assay.testkit.check.ComponentChecks;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component that is wrong on purpose, or its correct twin.
 *
 * @param family what the component is, such as {@code adam}
 * @param ofKind the checks of its kind
 * @param wanted what must be found; nothing for the twin
 */
record Mutant(String family, Component component, Checks ofKind, Optional<Wanted> wanted) {
  static Mutant of(String family, Component component, Checks ofKind, Wanted wanted) {
    return new Mutant(family, component, ofKind, Optional.of(wanted));
  }

  static Mutant twin(String family, Component component, Checks ofKind) {
    return new Mutant(family, component, ofKind, Optional.empty());
  }

  Stream<Check> checks() {
    return Stream.concat(ofKind.all().stream(), new ComponentChecks(component).all().stream());
  }

  /** The mistake, or that there is none. */
  String title() {
    return family + " " + wanted.map(Wanted::mistake).orElse("without a mistake");
  }
}
