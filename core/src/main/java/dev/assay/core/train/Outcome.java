package dev.assay.core.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How training ended.
 *
 * @param epochs epochs completed
 * @param steps steps completed
 * @param metrics the last values, in report order; of a diverged run only {@code train.objective},
 *     which is not finite
 * @param tables of counts that metrics keep, by the same names: for each actual class how often it
 *     was predicted as each
 * @param stop why a completed run ended, and whose numbers the network has
 */
public record Outcome(
    Status status,
    int epochs,
    long steps,
    Map<String, Double> metrics,
    Map<String, List<List<Long>>> tables,
    Optional<Divergence> divergence,
    Stop stop) {
  /** The ways training can end. */
  public enum Status {
    COMPLETED,
    DIVERGED,
    INTERRUPTED
  }

  public Outcome {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }
}
