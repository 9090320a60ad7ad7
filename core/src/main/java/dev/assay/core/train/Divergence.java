package dev.assay.core.train;

/**
 * Where training left the finite numbers.
 *
 * @param step the step whose objective was not finite, from 1; the evaluation after the last step
 *     counts as the step after it
 * @param epoch its epoch, from 1
 * @param where the first place from input to output that was not finite
 */
public record Divergence(long step, int epoch, String where) {
  @Override
  public String toString() {
    return "not finite at step " + step + " (epoch " + epoch + "), first in " + where;
  }
}
