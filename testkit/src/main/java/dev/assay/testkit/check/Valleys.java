package dev.assay.testkit.check;

import dev.assay.core.spi.Optimizer;

/** Lets an optimizer descend two functions, each at several rates of which one must do. */
final class Valleys {
  private static final double[] RATES = {1e-4, 1e-3, 1e-2, 1e-1, 1, 10};
  private static final int STEPS_OF_PARABOLA = 200;
  private static final int STEPS_OF_VALLEY = 5000;

  private final Optimizer optimizer;

  Valleys(Optimizer optimizer) {
    this.optimizer = optimizer;
  }

  private interface Gradient {
    /**
     * The value at w.
     *
     * @param g overwritten with the gradient there
     */
    double at(float[] w, float[] g);
  }

  void run(Findings findings) {
    require(
        findings, "the parabola", Valleys::parabola, STEPS_OF_PARABOLA, 1e-2, 1, -0.8f, 0.6f, -1);
    require(findings, "Rosenbrock's valley", Valleys::rosenbrock, STEPS_OF_VALLEY, 0.1, -1.2f, 1);
  }

  private void require(
      Findings findings, String name, Gradient f, int steps, double share, float... start) {
    double before = f.at(start, new float[start.length]);
    double best = Double.POSITIVE_INFINITY;
    for (double rate : RATES) {
      double reached = descend(f, steps, rate, start);
      best = reached < best ? reached : best;
    }
    double least = best;
    findings.require(
        best <= share * before,
        () ->
            "%s goes from %s to %s at best in %d steps at rates from 0.0001 to 10, expected at most %s"
                .formatted(
                    name,
                    Text.number(before),
                    Text.number(least),
                    steps,
                    Text.number(share * before)));
  }

  private double descend(Gradient f, int steps, double rate, float... start) {
    Descent descent = Descent.from(optimizer, start);
    float[] g = new float[start.length];
    for (int step = 0; step < steps; step++) {
      f.at(descent.weights(), g);
      descent.step(rate, g);
    }
    return f.at(descent.weights(), g);
  }

  /** {@code 1/2 sum_i (i + 1) w_i^2}. */
  private static double parabola(float[] w, float[] g) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      g[i] = (i + 1) * w[i];
      sum += 0.5 * g[i] * w[i];
    }
    return sum;
  }

  /** {@code (1 - x)^2 + 100 (y - x^2)^2}; Rosenbrock, 1960. */
  private static double rosenbrock(float[] w, float[] g) {
    double x = w[0];
    double above = w[1] - x * x;
    g[0] = (float) (-2 * (1 - x) - 400 * x * above);
    g[1] = (float) (200 * above);
    return (1 - x) * (1 - x) + 100 * above * above;
  }
}
