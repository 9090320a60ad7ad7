package dev.assay.testkit.check;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;

/**
 * Looks for outputs on which a loss stands still after it grew, because it clips them.
 *
 * <p>The output of a row's label goes step by step to the wrong end: to 0 for probabilities, to
 * -1e4 for logits. A loss that grows and then keeps its value clips; it must count that, and have
 * no gradient there.
 */
final class LossClipping {
  private static final float[] PROBABILITIES = {0.1f, 1e-4f, 1e-20f, 0};
  private static final float[] LOGITS = {-1, -10, -1e3f, -1e4f};

  private final Loss loss;

  LossClipping(Loss loss) {
    this.loss = loss;
  }

  void run(Findings findings, LossExamples examples) {
    if (loss.input() == Loss.Input.VALUES) {
      return;
    }
    boolean probabilities = loss.input() == Loss.Input.PROBABILITIES;
    float[] levels = probabilities ? PROBABILITIES : LOGITS;
    for (int columns : examples.columns()) {
      Targets targets = examples.targets(1, columns, LossChecks.stream("targets"));
      if (!(targets instanceof Targets.Labels labels) || labels.classes() != columns) {
        continue;
      }
      double[] losses = new double[levels.length];
      long[] counts = new long[levels.length];
      Matrix outputs = Matrix.zeros(1, columns);
      for (int i = 0; i < levels.length; i++) {
        outputs.fill(probabilities ? 0.5f : 0);
        outputs.set(0, labels.label(0), levels[i]);
        LossTally tally = new LossTally();
        losses[i] = new LossTrial(loss).losses(outputs, targets, tally)[0];
        counts[i] = tally.clipped();
      }
      int last = levels.length - 1;
      boolean grew = losses[1] > losses[0] + 1;
      boolean stands = losses[last] == losses[last - 1] && Double.isFinite(losses[last]);
      if (grew && stands) {
        clipped(findings, outputs, labels, levels[last], losses[last], counts[last]);
      }
    }
  }

  private void clipped(
      Findings findings, Matrix outputs, Targets.Labels labels, float level, double value, long n) {
    String at =
        "the loss stands still at %s where the label's output goes to %s: it is clipped"
            .formatted(Text.number(value), Text.number(level));
    findings.require(n > 0, () -> at + ", and LossTally counts nothing, which hides an overflow");
    float slope =
        new LossTrial(loss).gradient(outputs, labels, LossTrial.ones(1)).get(0, labels.label(0));
    findings.require(
        slope == 0, () -> at + ", so its gradient is 0; given is " + Text.number(slope));
  }
}
