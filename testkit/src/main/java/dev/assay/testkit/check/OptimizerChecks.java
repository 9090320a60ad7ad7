package dev.assay.testkit.check;

import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The checks of an optimizer. */
public final class OptimizerChecks implements Checks {
  private static final double RATE = 0.01;
  private static final int STEPS = 10;

  private final Optimizer optimizer;
  private final Optional<OptimizerRecurrence> recurrence;

  /** An optimizer's definition. */
  @FunctionalInterface
  public interface Formula {
    /**
     * The update of one weight in double precision.
     *
     * @param step 1 for the first update
     * @param state the optimizer's numbers for this weight, zeros at first, to be overwritten
     * @return the new weight
     */
    double update(long step, double rate, double w, double g, double[] state);
  }

  private OptimizerChecks(Optimizer optimizer, Optional<OptimizerRecurrence> recurrence) {
    this.optimizer = optimizer;
    this.recurrence = recurrence;
  }

  /** Everything but the definition, of which nothing is known. */
  public OptimizerChecks(Optimizer optimizer) {
    this(optimizer, Optional.empty());
  }

  /**
   * Adds the definition.
   *
   * @param tolerance how far ten steps of single precision may lead away from it, for weights near
   *     1
   */
  public OptimizerChecks follows(Formula formula, double tolerance) {
    return new OptimizerChecks(
        optimizer, Optional.of(new OptimizerRecurrence(optimizer, formula, tolerance)));
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    recurrence.ifPresent(
        r -> checks.add(Check.quick("recurrence", "ten steps follow the definition", r::run)));
    checks.add(Check.quick("descent", "a step leads downhill", this::descent));
    checks.add(
        Check.quick("minimum", "a parabola and Rosenbrock's valley are descended", this::minimum));
    checks.add(
        Check.quick("zero-gradient", "without a gradient no weight grows", this::zeroGradient));
    checks.add(
        Check.quick("rate", "the step is as long as the rate that is handed in says", this::rate));
    checks.add(
        Check.quick("resume", "saved, loaded and continued gives the same bits", this::resume));
    checks.add(Check.quick("own-state", "parameters do not affect each other", this::ownState));
    checks.add(Check.quick("not-a-number", "a NaN is not hidden and stays put", this::notANumber));
    checks.add(Check.quick("late-steps", "step 2^40 is finite", this::lateSteps));
    checks.add(
        Check.quick(
            "own-storage",
            "only the weights, gradient and state given are written",
            this::ownStorage));
    if (!optimizer.mixesWeights()) {
      checks.add(
          Check.quick("ranges", "a step in ranges gives the bits of a step at once", this::ranges));
    }
    checks.add(
        optimizer.mixesWeights()
            ? Check.quick("weights-mixed", "weights affect each other, as declared", this::mixed)
            : Check.quick("elementwise", "a weight's step depends on no other", this::elementwise));
    checks.add(Check.thorough("allocation", "a step allocates nothing", this::allocation));
    return checks;
  }

  private void descent(Findings findings) {
    Descent descent = Descent.of(optimizer, 1);
    float[] before = descent.weights();
    float[] gradient = descent.gradient(1);
    descent.step(1e-4, gradient);
    double along = 0;
    for (int i = 0; i < before.length; i++) {
      along += ((double) descent.weights()[i] - before[i]) * gradient[i];
    }
    double total = along;
    findings.require(
        total != 0, "the first step moves nothing: is the gradient or the rate left out?");
    findings.require(
        total <= 0,
        () ->
            "climbs: the first step goes along the gradient, not against it (product "
                + Text.number(total)
                + "): the sign");
  }

  private void minimum(Findings findings) {
    new Valleys(optimizer).run(findings);
  }

  private void zeroGradient(Findings findings) {
    Descent descent = Descent.of(optimizer, 1);
    float[] before = descent.weights();
    for (int step = 1; step <= 3; step++) {
      descent.step(RATE, new float[before.length]);
      float[] after = descent.weights();
      for (int i = 0; i < after.length; i++) {
        if (!(Math.abs(after[i]) <= Math.abs(before[i]))) {
          findings.broken(
              "a zero gradient makes weight %d grow from %s to %s in step %d%s"
                  .formatted(
                      i,
                      Text.number(before[i]),
                      Text.number(after[i]),
                      step,
                      Float.isNaN(after[i]) ? ": 0 divided by 0" : ""));
          return;
        }
      }
      before = after;
    }
  }

  /** From an empty state a step is proportional to the rate, to rounding. */
  private void rate(Findings findings) {
    Descent still = Descent.of(optimizer, 1);
    float[] start = still.weights();
    Bits.require(
        findings,
        "moves although the rate is 0: the rate handed in is not used",
        Descent::weight,
        still.steps(1, 0).weights(),
        start);
    float[] whole = Descent.of(optimizer, 1).steps(1, RATE).weights();
    float[] half = Descent.of(optimizer, 1).steps(1, RATE / 2).weights();
    Comparison comparison =
        findings.compare(
            "the first step is not proportional to the rate handed in",
            "move at half the rate",
            "half the move");
    for (int i = 0; i < start.length; i++) {
      double expected = ((double) whole[i] - start[i]) / 2;
      int weight = i;
      comparison.add(
          () -> Descent.weight(weight),
          Double.NaN,
          (double) half[i] - start[i],
          expected,
          2 * Math.ulp(start[i]) + 1e-5 * Math.abs(expected));
    }
  }

  private void resume(Findings findings) {
    float[] through = Descent.of(optimizer, 1).steps(STEPS, RATE).weights();
    Descent stopped = Descent.of(optimizer, 1).steps(STEPS / 2, RATE);
    Descent loaded = stopped.saved(optimizer);
    // Something else in between, as in a study: what is kept outside the state is spoilt.
    Descent.of(optimizer, 2).steps(3, 10 * RATE);
    Bits.require(
        findings,
        "going on from saved weights and state differs from going through: something is kept"
            + " outside the state",
        Descent::weight,
        loaded.steps(STEPS - STEPS / 2, RATE).weights(),
        through);
  }

  private void ownState(Findings findings) {
    float[][] alone = {
      Descent.of(optimizer, 1).steps(STEPS, RATE).weights(),
      Descent.of(optimizer, 2).steps(STEPS, RATE).weights()
    };
    Descent[] together = {Descent.of(optimizer, 1), Descent.of(optimizer, 2)};
    for (int step = 0; step < STEPS; step++) {
      together[0].steps(1, RATE);
      together[1].steps(1, RATE);
    }
    for (int p = 0; p < alone.length; p++) {
      Bits.require(
          findings,
          "two parameters updated in turn move otherwise than each alone: they share state",
          Descent::weight,
          together[p].weights(),
          alone[p]);
    }
  }

  private void notANumber(Findings findings) {
    Descent descent = Descent.of(optimizer, 1);
    float[] gradient = descent.gradient(1);
    int place = 5;
    gradient[place] = Float.NaN;
    descent.step(RATE, gradient);
    float[] after = descent.weights();
    findings.require(
        Float.isNaN(after[place]),
        () ->
            "the gradient of weight 5 is NaN and the weight becomes "
                + Text.number(after[place])
                + ": hidden, not shown");
    for (int i = 0; !optimizer.mixesWeights() && i < after.length; i++) {
      if (i != place && Float.isNaN(after[i])) {
        findings.broken("a NaN in the gradient of weight 5 spreads to weight " + i);
        return;
      }
    }
  }

  private void lateSteps(Findings findings) {
    float[] weights = Descent.of(optimizer, 1).at((1L << 40) - 1).steps(1, RATE).weights();
    for (int i = 0; i < weights.length; i++) {
      if (!Float.isFinite(weights[i])) {
        findings.broken("weight " + i + " is " + weights[i] + " after step 2^40");
        return;
      }
    }
  }

  private void ownStorage(Findings findings) {
    Descent descent = Descent.of(optimizer, 1);
    float[][] state = descent.state();
    float[][] before = state.clone();
    descent.steps(3, RATE);
    Parameter p = descent.parameter();
    findings.require(
        Parameters.isGuardIntact(p.value()) && Parameters.isGuardIntact(p.gradient()),
        "writes behind the weights or the gradient in their storage");
    findings.require(
        Arrays.equals(before, state),
        "replaces the arrays of the state instead of writing into them");
  }

  /** A step in ranges, the last one first, against a step at once. */
  private void ranges(Findings findings) {
    Descent whole = Descent.of(optimizer, 1).steps(2, RATE);
    Descent parts = Descent.of(optimizer, 1).steps(2, RATE);
    float[] start = parts.weights();
    float[] gradient = whole.gradient(3);
    int n = start.length;
    int from = n / 3;
    whole.step(RATE, gradient);
    parts.next(gradient);
    parts.update(RATE, from, n);
    float[] half = parts.weights();
    Bits.require(
        findings,
        "updates weights before the range: are from and to left out?",
        Descent::weight,
        Arrays.copyOf(half, from),
        Arrays.copyOf(start, from));
    parts.update(RATE, 0, from);
    Bits.require(
        findings,
        "a step in two ranges moves otherwise than a step at once: are from and to left out?",
        Descent::weight,
        parts.weights(),
        whole.weights());
    for (int slot = 0; slot < whole.state().length; slot++) {
      Bits.require(
          findings,
          "a step in two ranges leaves another state than a step at once",
          Descent::weight,
          parts.state()[slot],
          whole.state()[slot]);
    }
  }

  /** Weights after three steps, the gradient of the first one multiplied. */
  private float[] withFirst(float factor) {
    Descent descent = Descent.of(optimizer, 1);
    for (int step = 1; step <= 3; step++) {
      float[] gradient = descent.gradient(step);
      gradient[0] *= factor;
      descent.step(RATE, gradient);
    }
    float[] weights = descent.weights();
    weights[0] = 0;
    return weights;
  }

  private void elementwise(Findings findings) {
    Bits.require(
        findings,
        "a larger gradient of weight 0 changes other weights; let mixesWeights() be true if it is"
            + " meant",
        Descent::weight,
        withFirst(3),
        withFirst(1));
  }

  private void mixed(Findings findings) {
    findings.require(
        !Bits.same(withFirst(3), withFirst(1)),
        "mixesWeights() says that weights affect each other, and a larger gradient of weight 0"
            + " changes no other");
  }

  private void allocation(Findings findings) {
    Descent descent = Descent.of(optimizer, 1);
    Parameter parameter = descent.parameter();
    float[][] state = descent.state();
    long bytes =
        Allocations.ofThousandRepetitions(
            () -> optimizer.update(3, 1e-6, parameter, state, 0, parameter.value().size()));
    findings.require(bytes == 0, () -> "1000 steps allocate " + bytes + " bytes");
  }
}
