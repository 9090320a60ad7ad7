package dev.assay.core.evidence;

import java.util.List;
import java.util.Map;

/**
 * How a training went.
 *
 * @param snapshots at growing distances, the first of step 0
 * @param series by metric, such as {@code train.loss}, one value for each evaluation
 * @param steps steps completed
 * @param diverged whether a number became infinite or NaN
 * @param clipped values that the loss clipped
 * @param score of the trained network on rows that it was not trained on
 * @param trainScore the same on its training rows
 */
public record Course(
    List<Snapshot> snapshots,
    Map<String, List<Double>> series,
    long steps,
    boolean diverged,
    long clipped,
    double score,
    double trainScore) {
  public Course {
    snapshots = List.copyOf(snapshots);
    series = Map.copyOf(series);
  }

  /** The last snapshot. */
  public Snapshot last() {
    return snapshots.getLast();
  }
}
