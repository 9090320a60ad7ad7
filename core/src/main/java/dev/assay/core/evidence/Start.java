package dev.assay.core.evidence;

import java.util.List;

/**
 * What the first batch shows before anything is learnt.
 *
 * @param loss mean loss per row at the initial weights
 * @param priorLoss mean loss per row of the best outputs that do not look at the inputs, the class
 *     shares or the mean; NaN when it cannot be computed
 * @param doubled the gradient of the batch with every row twice, divided by the gradient of the
 *     batch: 1 for a mean, 2 for a sum; NaN when the gradient is 0
 * @param first the network in the first step
 * @param slopes of activations whose derivative disagrees with their values
 */
public record Start(
    double loss, double priorLoss, double doubled, Snapshot first, List<Slope> slopes) {
  public Start {
    slopes = List.copyOf(slopes);
  }
}
