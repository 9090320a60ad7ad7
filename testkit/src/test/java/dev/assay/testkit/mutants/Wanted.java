package dev.assay.testkit.mutants;

import java.util.List;

/**
 * What must be said of a component that is wrong on purpose.
 *
 * @param mistake what is wrong with it, as the end of a sentence that begins with the component
 * @param check the check that must find it
 * @param words what its message must say to name the mistake
 */
record Wanted(String mistake, String check, List<String> words) {
  static Wanted of(String mistake, String check, String... words) {
    return new Wanted(mistake, check, List.of(words));
  }
}
