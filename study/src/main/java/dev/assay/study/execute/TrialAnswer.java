package dev.assay.study.execute;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a trial. Numbers that are not finite are written as the texts {@code NaN}, {@code
 * Infinity} and {@code -Infinity}.
 *
 * @param status how it ended
 * @param reason where it diverged or why it failed
 * @param weightsHash SHA-256 of what was trained; empty when failed
 * @param dataHash of its data; empty when failed
 * @param metrics the last values
 * @param lowest smallest finite value of each metric over all evaluations
 * @param highest largest finite value
 * @param curve the values of at most {@link Curves#POINTS} evaluations
 * @param seconds wall time
 */
public record TrialAnswer(
    Status status,
    Optional<String> reason,
    Optional<String> weightsHash,
    Optional<String> dataHash,
    Map<String, Double> metrics,
    Map<String, Double> lowest,
    Map<String, Double> highest,
    CurvePoints curve,
    double seconds) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The ways a trial can end. */
  public enum Status {
    COMPLETED,
    /** A number became infinite or NaN; that is a result. */
    DIVERGED,
    /** An exception, a timeout, no memory; tried again when the study goes on. */
    FAILED,
    /** Stopped from outside; no result. */
    INTERRUPTED
  }

  /**
   * Values over evaluated epochs.
   *
   * @param series by metric, one value for each epoch
   */
  public record CurvePoints(List<Integer> epochs, Map<String, List<Double>> series) {
    public static final CurvePoints NONE = new CurvePoints(List.of(), Map.of());

    public CurvePoints {
      epochs = List.copyOf(epochs);
      series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    }
  }

  public TrialAnswer {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    lowest = Collections.unmodifiableMap(new LinkedHashMap<>(lowest));
    highest = Collections.unmodifiableMap(new LinkedHashMap<>(highest));
  }

  /** A trial without a result. */
  public static TrialAnswer without(Status status, String reason, double seconds) {
    return new TrialAnswer(
        status,
        Optional.of(reason),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        CurvePoints.NONE,
        seconds);
  }

  /** Whether it counts: a trial that completed or diverged is not run again. */
  public boolean finished() {
    return status == Status.COMPLETED || status == Status.DIVERGED;
  }

  public String json() {
    return MAPPER.writeValueAsString(this);
  }

  /**
   * Reads what {@link #json} writes.
   *
   * @throws tools.jackson.core.JacksonException when it is something else
   */
  public static TrialAnswer parse(String json) {
    return MAPPER.readValue(json, TrialAnswer.class);
  }
}
