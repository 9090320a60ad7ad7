package dev.assay.study.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One trial as the results show it.
 *
 * @param status {@code completed}, {@code diverged} or {@code failed}
 * @param value of the study's metric; the metric's worst, which may be infinite, when diverged;
 *     empty when failed
 * @param metrics all metrics at the end; not finite where they were not
 * @param reason where it diverged or why it failed
 */
public record TrialRow(
    String arm,
    long seed,
    String status,
    OptionalDouble value,
    Map<String, Double> metrics,
    Optional<String> weightsHash,
    Optional<String> reason) {}
