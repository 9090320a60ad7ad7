package dev.assay.cli.check;

import dev.assay.testkit.check.CheckResult;
import dev.assay.testkit.check.Measurement;
import dev.assay.testkit.check.Verdict;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What checking one thing came to.
 *
 * @param title what was checked
 * @param origin where it comes from
 * @param reason why nothing could be tried; otherwise empty
 * @param results in the order in which they are best read
 */
public record Examination(String title, String origin, String reason, List<CheckResult> results) {
  /** Comparisons with this name are of derivatives. */
  private static final String DERIVATIVE = "difference";

  public Examination {
    results = List.copyOf(results);
  }

  public boolean broken() {
    return results.stream().anyMatch(CheckResult::broken);
  }

  public Verdict verdict() {
    return broken() ? Verdict.BROKEN : results.isEmpty() ? Verdict.NOT_CHECKED : Verdict.KEPT;
  }

  public long count(Verdict verdict) {
    return results.stream().filter(r -> r.verdict() == verdict).count();
  }

  /**
   * Greatest error of a derivative or gradient, as a part of what was expected or, where less than
   * 1 was expected, of 1.
   */
  public OptionalDouble derivativeError() {
    return results.stream()
        .flatMap(r -> r.rows().stream())
        .filter(m -> m.expectedName().endsWith(DERIVATIVE))
        .mapToDouble(Examination::error)
        .max();
  }

  private static double error(Measurement m) {
    return m.error() / Math.max(1, Math.abs(m.expected()));
  }
}
