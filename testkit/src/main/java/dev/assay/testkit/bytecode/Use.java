package dev.assay.testkit.bytecode;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in a component's compiled code that the contract forbids.
 *
 * @param rule which part of the contract
 * @param path the methods that lead there, the component's own first
 * @param what what is called or written, such as {@code Math.exp}
 * @param instead what to take in its place; empty when there is nothing to take
 */
public record Use(Rule rule, List<String> path, String what, String instead) {
  /** What is forbidden. */
  public enum Rule {
    /** Functions whose last bits differ between processors, compilers or versions of Java. */
    PLATFORM_MATHEMATICS,
    /** Draws that do not come from the run's random streams. */
    FOREIGN_CHANCE,
    /** Static fields written after their class is initialised. */
    STATIC_STATE
  }

  public Use {
    path = List.copyOf(path);
  }

  /** "Swishy.value -> Helper.f -> Math.exp; take StrictMath.exp instead". */
  @Override
  public String toString() {
    String way = path.stream().map(m -> m + " -> ").collect(Collectors.joining());
    return way + what + (instead.isEmpty() ? "" : "; take " + instead + " instead");
  }
}
