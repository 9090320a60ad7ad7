package dev.assay.testkit.check;

import dev.assay.core.spi.Layer;

/** Holds the mean of a layer's random outputs in training against its output in evaluation. */
final class LayerExpectation {
  private static final int ROWS = 3;
  private static final int DRAWS = 2000;

  /** A difference of so many standard errors happens by chance in 2e-9 of all cases. */
  private static final double STANDARD_ERRORS = 6;

  private final Layer layer;
  private final int inputs;

  LayerExpectation(Layer layer, int inputs) {
    this.layer = layer;
    this.inputs = inputs;
  }

  void run(Findings findings) {
    LayerPass pass = new LayerPass(layer, inputs, ROWS);
    pass.frame.training(false);
    float[] expected = pass.forward().y.copy().data();
    double[] sum = new double[expected.length];
    double[] squares = new double[expected.length];
    pass.frame.training(true);
    for (int step = 0; step < DRAWS; step++) {
      pass.frame.step(step);
      float[] y = pass.forward().y.data();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += y[i];
        squares[i] += (double) y[i] * y[i];
      }
    }
    Comparison comparison =
        findings.compare(
            "the mean over random draws in training is not the output in evaluation: are the"
                + " outputs that are kept not scaled up in training, or scaled in evaluation too?",
            "mean in training",
            "in evaluation");
    for (int i = 0; i < sum.length; i++) {
      double mean = sum[i] / DRAWS;
      double variance = Math.max(0, squares[i] / DRAWS - mean * mean);
      // Without draws training may differ, as batch normalisation does.
      if (variance > 1e-10 * mean * mean) {
        int element = i;
        comparison.add(
            () -> LayerPass.place(pass.y, element),
            Double.NaN,
            mean,
            expected[i],
            STANDARD_ERRORS * Math.sqrt(variance / DRAWS));
      }
    }
  }
}
