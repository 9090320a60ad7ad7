package dev.assay.testkit.mutants;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.OptimizerChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Gradient descent with momentum, and ways to get it wrong that have nothing to do with it. */
final class DescentMutants {
  private static final double MOMENTUM = 0.9;

  /** Where a careless author keeps what belongs into the state. */
  private static final float[] KEPT = new float[1 << 12];

  private DescentMutants() {}

  enum Flaw {
    NONE(null),
    KEPT_OUTSIDE(
        Wanted.of(
            "keeps its velocity in a static array",
            "resume",
            "going on from saved weights and state differs",
            "kept outside the state")),
    SHARED_STATE(
        Wanted.of(
            "keeps one velocity for all parameters",
            "own-state",
            "two parameters updated in turn move otherwise than each alone",
            "they share state")),
    BETWEEN_RUNS(
        Wanted.of(
            "starts a second run with the velocity of the first",
            "same-bits-again",
            "used a second time it gives other numbers",
            "state is kept between runs")),
    NEW_ARRAY(
        Wanted.of(
            "puts a new array into the state",
            "own-storage",
            "replaces the arrays of the state instead of writing into them")),
    ALLOCATES(Wanted.of("copies the gradient in every step", "allocation", "1000 steps allocate")),
    BEHIND(
        Wanted.of(
            "moves the weight behind the one that is meant",
            "own-storage",
            "writes behind the weights")),
    NO_RANGE(
        Wanted.of(
            "updates all weights for every range",
            "ranges",
            "updates weights before the range",
            "are from and to left out?")),
    HIDES_NAN(
        Wanted.of(
            "treats a gradient that is NaN as 0",
            "not-a-number",
            "the gradient of weight 5 is NaN and the weight becomes",
            "hidden, not shown")),
    NO_STEP(
        Wanted.of(
            "forgets the gradient",
            "descent",
            "the first step moves nothing",
            "is the gradient or the rate left out?")),
    NORMALISED(
        Wanted.of(
            "divides by the norm of the gradient and does not say so",
            "elementwise",
            "a larger gradient of weight 0 changes other weights")),
    ADAPTIVE(
        Wanted.of(
            "divides by the root of past squares without epsilon",
            "zero-gradient",
            "a zero gradient makes weight 0 grow",
            "0 divided by 0")),
    LOSES_A_SLOT(
        Wanted.of(
            "forgets its velocity",
            "recurrence",
            "right up to step 1, wrong from step 2 on",
            "what is kept in the state")),
    RATE_IN_VELOCITY(
        Wanted.of(
            "puts the rate into the velocity, unlike its definition",
            "recurrence",
            "right up to step 1, wrong from step 2 on")),
    DEGENERATES(
        Wanted.of(
            "divides by the number of steps in float until the step is lost",
            "minimum",
            "the parabola goes from"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Gradient descent with momentum", formula = "v = 0.9 v + g; w = w - rate v")
  record Momentum(@Param("what is wrong with it") Flaw flaw) implements Optimizer {
    Momentum {
      Params.check(Momentum.class, flaw);
    }

    @Override
    public double learningRate() {
      return 0.01;
    }

    @Override
    public int stateSlots() {
      return 1;
    }

    @Override
    public void update(
        long step, double rate, Parameter parameter, float[][] state, int from, int to) {
      Matrix w = parameter.value();
      Matrix g = parameter.gradient();
      if (flaw == Flaw.NEW_ARRAY) {
        state[0] = state[0].clone();
      }
      float[] gradient = flaw == Flaw.ALLOCATES ? g.data().clone() : g.data();
      boolean elsewhere = flaw == Flaw.KEPT_OUTSIDE || flaw == Flaw.SHARED_STATE;
      float[] v = elsewhere ? KEPT : state[0];
      if (step == 1 && flaw == Flaw.KEPT_OUTSIDE) {
        Arrays.fill(KEPT, 0);
      }
      double norm = flaw == Flaw.NORMALISED ? norm(g) : 1;
      boolean all = flaw == Flaw.NO_RANGE;
      for (int i = all ? 0 : from; i < (all ? w.size() : to); i++) {
        double element = gradient[i] / norm;
        if (flaw == Flaw.HIDES_NAN && Double.isNaN(element)) {
          element = 0;
        }
        v[i] =
            (float)
                (MOMENTUM * before(v, i, step)
                    + (flaw == Flaw.RATE_IN_VELOCITY ? rate * element : element));
        if (flaw == Flaw.BETWEEN_RUNS) {
          KEPT[i] = v[i];
        }
        w.data()[flaw == Flaw.BEHIND ? i + 1 : i] -= move(v[i], element, rate, step);
      }
    }

    private double before(float[] v, int i, long step) {
      return switch (flaw) {
        case LOSES_A_SLOT -> 0;
        case BETWEEN_RUNS -> step == 1 ? KEPT[i] : v[i];
        default -> v[i];
      };
    }

    private float move(float velocity, double element, double rate, long step) {
      return switch (flaw) {
        case NO_STEP -> 0;
        case RATE_IN_VELOCITY -> velocity;
        case ADAPTIVE -> (float) (rate * element / Math.sqrt(element * element));
        case DEGENERATES -> (float) (rate * velocity / step / step / step);
        default -> (float) (rate * velocity);
      };
    }

    private static double norm(Matrix g) {
      double squares = 0;
      for (int i = 0; i < g.size(); i++) {
        squares += (double) g.data()[g.offset() + i] * g.data()[g.offset() + i];
      }
      return Math.sqrt(squares);
    }
  }

  private static double definition(long step, double rate, double w, double g, double[] state) {
    state[0] = MOMENTUM * state[0] + g;
    return w - rate * state[0];
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Momentum momentum = new Momentum(flaw);
          OptimizerChecks checks =
              new OptimizerChecks(momentum).follows(DescentMutants::definition, 2e-6);
          return new Mutant("momentum", momentum, checks, Optional.ofNullable(flaw.wanted));
        });
  }
}
