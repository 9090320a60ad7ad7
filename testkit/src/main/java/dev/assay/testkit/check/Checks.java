package dev.assay.testkit.check;

import dev.assay.core.spi.Component;
import java.util.List;

/** The checks of one component. */
public interface Checks {
  /** Every check, in the order in which results are best read. */
  List<Check> all();

  /** Those that take milliseconds. */
  default List<Check> quick() {
    return all().stream().filter(Check::quick).toList();
  }

  /** What can be checked of a component of which nothing but the component is known. */
  static Checks of(Component component) {
    return switch (component) {
      default -> List::of;
    };
  }
}
