package dev.assay.testkit.check;

import java.util.List;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param check the check's name
 * @param promise what was promised
 * @param message names the mistake, or what keeps the promise from being tried; empty when kept
 * @param rows the comparisons that came out worst, worst first, also when the promise is kept
 * @param compared how many numbers were compared
 */
public record CheckResult(
    String check,
    String promise,
    Verdict verdict,
    String message,
    List<Measurement> rows,
    long compared) {
  public CheckResult {
    rows = List.copyOf(rows);
  }

  public boolean broken() {
    return verdict == Verdict.BROKEN;
  }

  /** The comparison that came out worst. */
  public Optional<Measurement> worst() {
    return rows.stream().findFirst();
  }
}
