package dev.assay.core.spi;

import java.util.List;

/**
 * Something wrong, and what would repair it.
 *
 * @param path where in the configuration, such as {@code network[1].activation}
 * @param given what is there
 * @param expected what would be right, and why
 * @param repair overrides in the command line's grammar that repair it; empty when none is known
 */
public record Finding(String path, String given, String expected, List<String> repair) {
  public Finding {
    repair = List.copyOf(repair);
  }
}
