package dev.assay.core.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How training ended.
 *
 * @param epochs epochs completed
 * @param steps steps completed
 * @param metrics the last values, in report order; of a diverged run only {@code train.objective},
 *     which is not finite
 */
public record Outcome(
    Status status,
    int epochs,
    long steps,
    Map<String, Double> metrics,
    Optional<Divergence> divergence) {
  /** The ways training can end. */
  public enum Status {
    COMPLETED,
    DIVERGED,
    INTERRUPTED
  }

  public Outcome {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
