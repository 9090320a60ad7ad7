package dev.assay.cli.check;

import dev.assay.config.catalog.ComponentEntry;
import dev.assay.core.spi.Component;
import dev.assay.testkit.check.Check;
import dev.assay.testkit.check.CheckResult;
import dev.assay.testkit.check.Checks;
import dev.assay.testkit.check.ComponentChecks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component to check.
 *
 * @param written its values as YAML; only the name when nothing had to be given
 * @param component empty when it cannot be made
 * @param reason why not; otherwise empty
 */
public record Subject(
    ComponentEntry entry, String written, Optional<Component> component, String reason) {
  static Subject made(ComponentEntry entry, String written, Component component) {
    return new Subject(entry, written, Optional.of(component), "");
  }

  static Subject notMade(ComponentEntry entry, String reason) {
    return new Subject(entry, entry.name(), Optional.empty(), reason);
  }

  /** Kind and name, and the values that were given. */
  public String title() {
    return entry.kind().label() + " " + written;
  }

  /** Tries every promise of its kind, then those of all components. */
  public Examination examine() {
    List<CheckResult> results =
        component.stream()
            .flatMap(c -> Stream.of(Checks.of(c), new ComponentChecks(c)))
            .flatMap(c -> c.all().stream())
            .map(Check::run)
            .toList();
    return new Examination(title(), entry.origin().toString(), reason, results);
  }
}
