package dev.assay.core.spi;

import java.util.List;

/**
 * Something wrong, and what would repair it.
 *
 * @param path where in the configuration, such as {@code network[1].activation}
 * @param given what is there, the evidence in words
 * @param expected what would be right, and why
 * @param value what was measured; NaN when nothing was
 * @param threshold the limit that it crossed; NaN when there is none
 * @param strength how surely this explains a network that does not learn, in [0, 1]; decides what
 *     is tried first
 * @param repairs single changes that may repair it, the likeliest first; each a list of overrides
 *     in the command line's grammar. Empty when none is known
 */
public record Finding(
    String path,
    String given,
    String expected,
    double value,
    double threshold,
    double strength,
    List<List<String>> repairs) {
  public Finding {
    repairs = repairs.stream().map(List::copyOf).toList();
  }

  /** A finding about the configuration itself, where nothing was measured. */
  public Finding(String path, String given, String expected, List<String> repair) {
    this(
        path,
        given,
        expected,
        Double.NaN,
        Double.NaN,
        0.9,
        repair.isEmpty() ? List.of() : List.of(repair));
  }
}
