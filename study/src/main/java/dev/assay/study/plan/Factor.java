package dev.assay.study.plan;

import java.util.List;

/**
 * What a study varies.
 *
 * @param name such as {@code activation}
 * @param paths places in the configuration that it sets
 * @param levels its values as shown to people, the base's first
 */
public record Factor(String name, List<String> paths, List<String> levels) {
  public Factor {
    paths = List.copyOf(paths);
    levels = List.copyOf(levels);
  }
}
