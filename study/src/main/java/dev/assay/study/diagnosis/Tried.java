package dev.assay.study.diagnosis;

import dev.assay.study.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * A change and what the experiments said of it.
 *
 * @param screening scores on the screening seeds
 * @param status as far as it came
 * @param estimate of the paired differences on fresh seeds
 * @param mean score on the fresh seeds, or on the screening seeds when there were none
 */
public record Tried(
    Change change,
    List<Double> screening,
    Status status,
    Optional<Estimate> estimate,
    double mean) {
  /** What is known of a cause. */
  public enum Status {
    /** Swapping it alone restores learning, on fresh seeds. */
    CONFIRMED,
    /** Swapping it alone changes less than matters. */
    REFUTED,
    /** Neither. */
    UNDECIDED,
    /** Seen, and nothing to swap or no time to. */
    OBSERVED;

    /** As written in results. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Tried {
    screening = List.copyOf(screening);
  }

  static Tried screened(Change change, List<Double> scores) {
    double mean = scores.stream().mapToDouble(s -> s).average().orElse(Double.NaN);
    return new Tried(change, scores, Status.UNDECIDED, Optional.empty(), mean);
  }

  /** A finding that nothing can be changed about. */
  static Tried observed(Change change) {
    return new Tried(change, List.of(), Status.OBSERVED, Optional.empty(), Double.NaN);
  }

  /** The same with a verdict. */
  Tried judged(Status verdict, Estimate found, double freshMean) {
    return new Tried(change, screening, verdict, Optional.of(found), freshMean);
  }

  boolean learnt(Criterion criterion) {
    return !screening.isEmpty() && screening.stream().allMatch(criterion::learns);
  }
}
