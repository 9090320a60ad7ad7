package dev.assay.testkit.check;

import dev.assay.core.spi.Optimizer;
import java.util.Arrays;

/**
 * Holds ten steps of an optimizer against its definition in double precision, with gradients near 1
 * and with small ones, which show where an epsilon is added.
 */
final class OptimizerRecurrence {
  private static final int STEPS = 10;
  private static final float SMALL = 1e-6f;
  private static final double PROPORTIONAL = 1e-3;

  private final Optimizer optimizer;
  private final OptimizerChecks.Formula formula;
  private final double tolerance;

  OptimizerRecurrence(Optimizer optimizer, OptimizerChecks.Formula formula, double tolerance) {
    this.optimizer = optimizer;
    this.formula = formula;
    this.tolerance = tolerance;
  }

  void run(Findings findings) {
    Comparison ordinary =
        findings.compare("the steps are not those of the definition", "moved by", "by definition");
    run(ordinary, 1);
    if (!ordinary.broken()) {
      Comparison small =
          findings.compare(
              "with gradients of 1e-6 the steps are not those of the definition",
              "moved by",
              "by definition");
      run(small, SMALL);
      if (small.broken()) {
        small.hint("right with gradients near 1: look at where an epsilon is added");
      }
    }
  }

  private void run(Comparison comparison, float size) {
    Descent descent = Descent.of(optimizer, 1);
    float[] start = descent.weights();
    double[] w = widened(start);
    double[][] state = new double[w.length][optimizer.stateSlots()];
    int firstWrong = 0;
    for (int step = 1; step <= STEPS; step++) {
      float[] g = descent.gradient(step);
      for (int i = 0; i < g.length; i++) {
        g[i] *= size;
      }
      // Varies, so that a rate taken from anywhere but the argument shows.
      double rate = optimizer.learningRate() / step;
      descent.step(rate, g);
      float[] actual = descent.weights();
      for (int i = 0; i < w.length; i++) {
        w[i] = formula.update(step, rate, w[i], g[i], state[i]);
        int weight = i;
        int at = step;
        comparison.add(
            () -> "step " + at + ", weight " + weight,
            Double.NaN,
            (double) actual[i] - start[i],
            w[i] - start[i],
            tolerance * Math.max(1, Math.abs(w[i])));
      }
      if (firstWrong == 0 && comparison.broken()) {
        firstWrong = step;
        comparison.hint(hint(step, start, actual, w));
      }
    }
  }

  private String hint(int step, float[] start, float[] actual, double[] expected) {
    if (decaysOtherwise()) {
      return "with a zero gradient the weights move otherwise than by definition: weight decay"
          + " goes through the gradient and the state (coupled) where the definition keeps it"
          + " apart (decoupled), or the other way round";
    }
    if (step > 1) {
      return "right up to step "
          + (step - 1)
          + ", wrong from step "
          + step
          + " on: look at what is kept in the state and at the number of the step";
    }
    if (Float.isNaN(actual[0])) {
      return "not a number in step 1: what is divided by 0? The state is still zeros, and a"
          + " correction by the number of the step is 0 when steps are counted from 0";
    }
    double ratio = commonRatio(start, actual, expected);
    return Double.isNaN(ratio)
        ? "wrong from step 1 on, where the state is still zeros"
        : "step 1 is "
            + Text.number(ratio)
            + " times as long as it should be: look at the correction for a state that starts at"
            + " 0, at the number of the step, and at the rate";
  }

  /** Actual over expected move when it is the same for all weights; NaN otherwise. */
  private static double commonRatio(float[] start, float[] actual, double[] expected) {
    double first = Double.NaN;
    for (int i = 0; i < start.length; i++) {
      double ratio = ((double) actual[i] - start[i]) / (expected[i] - start[i]);
      first = i == 0 ? ratio : first;
      if (!(Math.abs(ratio - first) <= 1e-2 * Math.abs(first))) {
        return Double.NaN;
      }
    }
    return first;
  }

  /** Whether one step without a gradient, from an empty state, differs. */
  private boolean decaysOtherwise() {
    Descent descent = Descent.of(optimizer, 1);
    double[] before = widened(descent.weights());
    double rate = optimizer.learningRate();
    descent.step(rate, new float[before.length]);
    float[] after = descent.weights();
    for (int i = 0; i < before.length; i++) {
      double expected =
          formula.update(1, rate, before[i], 0, new double[optimizer.stateSlots()]) - before[i];
      double moved = after[i] - before[i];
      boolean differs = Math.abs(moved - expected) > tolerance;
      if (differs && Double.isFinite(moved)) {
        return Math.abs(moved - expected) > PROPORTIONAL * Math.abs(expected);
      }
    }
    return false;
  }

  private static double[] widened(float[] numbers) {
    double[] result = new double[numbers.length];
    Arrays.setAll(result, i -> numbers[i]);
    return result;
  }
}
