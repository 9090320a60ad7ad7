package dev.assay.core.evidence;

/**
 * Scores of short trainings beside the experiment: accuracy or R2, higher is better; NaN where one
 * was not made.
 *
 * @param prior of the best constant answer, on rows not trained on
 * @param reference of a known-good recipe, on rows not trained on
 * @param margin smallest difference of scores that matters
 * @param linear of a linear model, on rows not trained on
 * @param few of the experiment's network on its training rows when these are 16
 * @param blind of the experiment's network on its training rows when all inputs are 0
 */
public record Probes(
    double prior, double reference, double margin, double linear, double few, double blind) {
  /** Whether even the known-good recipe finds nothing to learn. */
  public boolean withoutSignal() {
    return reference - prior < margin;
  }
}
