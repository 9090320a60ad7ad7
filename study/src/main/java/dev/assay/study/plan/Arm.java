package dev.assay.study.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One experiment of a study.
 *
 * @param name unique in the study, such as {@code base}, {@code activation=identity}, {@code base +
 *     loss.reduction}
 * @param reference the name of the arm it is compared with; of the base, its own
 * @param overrides what makes it from the base experiment, as on the command line
 * @param levels the value of each factor, by factor name, as shown to people
 * @param configHash of its resolved configuration
 * @param environment hash of what else decides its results: data, plugins, numeric version
 * @param yaml its resolved configuration
 */
public record Arm(
    String name,
    Role role,
    String reference,
    List<String> overrides,
    Map<String, String> levels,
    String configHash,
    String environment,
    String yaml) {
  public Arm {
    overrides = List.copyOf(overrides);
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }

  /** The same in the role of an ordinary arm. */
  public Arm asArm() {
    return new Arm(name, Role.ARM, reference, overrides, levels, configHash, environment, yaml);
  }
}
