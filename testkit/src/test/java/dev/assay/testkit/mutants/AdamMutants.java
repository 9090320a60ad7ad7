package dev.assay.testkit.mutants;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.OptimizerChecks;
import java.util.Arrays;
import java.util.stream.Stream;

/** Adam as in Kingma and Ba, 2015, algorithm 1, and ways to get it wrong. */
final class AdamMutants {
  private static final double RATE = 0.01;
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private AdamMutants() {}

  enum Flaw {
    NONE(null),
    NO_CORRECTION(
        Wanted.of(
            "forgets the correction of moments that start at 0",
            "recurrence",
            "step 1 is 3.162",
            "times as long as it should be",
            "correction for a state that starts at 0")),
    STEPS_FROM_ZERO(
        Wanted.of(
            "counts steps from 0 in the correction",
            "recurrence",
            "not a number in step 1",
            "0 when steps are counted from 0")),
    FIRST_CORRECTION(
        Wanted.of(
            "always uses the correction of step 1",
            "recurrence",
            "right up to step 1, wrong from step 2 on",
            "number of the step")),
    EPSILON_IN_ROOT(
        Wanted.of(
            "adds epsilon inside the root",
            "recurrence",
            "with gradients of 1e-6 the steps are not those of the definition",
            "look at where an epsilon is added")),
    UPHILL(Wanted.of("adds the step instead of subtracting it", "descent", "climbs", "the sign")),
    OWN_RATE(
        Wanted.of(
            "reads learningRate instead of the rate it is given",
            "rate",
            "moves although the rate is 0",
            "the rate handed in is not used")),
    COUPLED_DECAY(
        Wanted.of(
            "lets weight decay go through the moments",
            "recurrence",
            "weight decay goes through the gradient and the state (coupled)"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Adam", formula = "w = w - rate m' / (sqrt v' + epsilon)")
  record Adam(@Param("what is wrong with it") Flaw flaw) implements Optimizer {
    Adam {
      Params.check(Adam.class, flaw);
    }

    @Override
    public double learningRate() {
      return RATE;
    }

    @Override
    public int stateSlots() {
      return 2;
    }

    @Override
    public void update(
        long step, double rate, Parameter parameter, float[][] state, int from, int to) {
      long t =
          switch (flaw) {
            case STEPS_FROM_ZERO -> step - 1;
            case FIRST_CORRECTION -> 1;
            default -> step;
          };
      boolean corrected = flaw != Flaw.NO_CORRECTION;
      double correction1 = corrected ? 1 - StrictMath.pow(BETA1, (double) t) : 1;
      double correction2 = corrected ? 1 - StrictMath.pow(BETA2, (double) t) : 1;
      double length = flaw == Flaw.OWN_RATE ? learningRate() : rate;
      double sign = flaw == Flaw.UPHILL ? 1 : -1;
      Matrix w = parameter.value();
      Matrix gradient = parameter.gradient();
      for (int i = from; i < to; i++) {
        int at = i;
        double g = gradient.data()[i];
        g += flaw == Flaw.COUPLED_DECAY ? 0.01 * w.data()[at] : 0;
        double m = BETA1 * state[0][i] + (1 - BETA1) * g;
        double v = BETA2 * state[1][i] + (1 - BETA2) * g * g;
        state[0][i] = (float) m;
        state[1][i] = (float) v;
        double scale =
            flaw == Flaw.EPSILON_IN_ROOT
                ? Math.sqrt(v / correction2 + EPSILON)
                : Math.sqrt(v / correction2) + EPSILON;
        w.data()[at] += (float) (sign * length * m / correction1 / scale);
      }
    }
  }

  /** The definition once more. */
  private static double definition(long step, double rate, double w, double g, double[] state) {
    state[0] += (1 - BETA1) * (g - state[0]);
    state[1] += (1 - BETA2) * (g * g - state[1]);
    double m = state[0] / (1 - StrictMath.pow(BETA1, (double) step));
    double v = state[1] / (1 - StrictMath.pow(BETA2, (double) step));
    return w - rate * m / (Math.sqrt(v) + EPSILON);
  }

  /** The definition with decay apart from the moments, which coupled decay is not. */
  private static double decoupled(long step, double rate, double w, double g, double[] state) {
    return definition(step, rate, w, g, state) - rate * 0.01 * w;
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Adam adam = new Adam(flaw);
          OptimizerChecks checks =
              new OptimizerChecks(adam)
                  .follows(
                      flaw == Flaw.COUPLED_DECAY ? AdamMutants::decoupled : AdamMutants::definition,
                      2e-6);
          return new Mutant("adam", adam, checks, java.util.Optional.ofNullable(flaw.wanted));
        });
  }
}
