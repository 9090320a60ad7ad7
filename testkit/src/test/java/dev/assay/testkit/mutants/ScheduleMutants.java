package dev.assay.testkit.mutants;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.check.ScheduleChecks;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Exponential decay, and ways to get it wrong. */
final class ScheduleMutants {
  private static final double DECAY = 0.9;
  private static final double[] CALLS = new double[1];

  private ScheduleMutants() {}

  enum Flaw {
    NONE(null),
    EARLY(
        Wanted.of(
            "is an epoch ahead", "values", "each value comes one step too early", "at time = 0")),
    LATE(Wanted.of("is an epoch behind", "values", "each value comes one step too late")),
    COUNTS_CALLS(
        Wanted.of(
            "counts its own calls",
            "pure",
            "a second training in the same process gets other factors",
            "state is kept between runs")),
    SHARED(
        Wanted.of(
            "keeps the last factor in a static array",
            "pure",
            "two trainings side by side get other factors than each alone")),
    OUTSIDE_STATE(
        Wanted.of(
            "keeps the last factor outside the state",
            "resume",
            "going on from saved state differs",
            "kept outside the state")),
    STEPS(
        Wanted.of(
            "counts steps where it should count in time()",
            "clock",
            "depends on step(), steps(), epoch() or epochs()",
            "time() and horizon()")),
    BELOW_ZERO(
        Wanted.of(
            "falls in a straight line and on below 0",
            "sign",
            "the factor at time 101 of 100 is -")),
    INFINITE(
        Wanted.of(
            "divides by the time, which is 0 at first",
            "sign",
            "the factor at time 0 of 100 is Infinity")),
    STAIRS(
        Wanted.of(
            "rounds the time down to whole tens",
            "values",
            "the factor is not that of the definition",
            "at time = 2: factor 1, by definition 0.81"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Exponential decay", formula = "factor(t) = 0.9^t")
  record Exponential(@Param("what is wrong with it") Flaw flaw) implements Schedule {
    Exponential {
      Params.check(Exponential.class, flaw);
    }

    @Override
    public int stateSize() {
      return flaw == Flaw.SHARED || flaw == Flaw.OUTSIDE_STATE ? 1 : 0;
    }

    @Override
    public double factor(Progress progress, double[] state) {
      double t = progress.time();
      return switch (flaw) {
        case NONE -> power(t);
        case EARLY -> power(t + 1);
        case LATE -> t == 0 ? 1 : power(t - 1);
        case COUNTS_CALLS -> power(CALLS[0]++);
        case SHARED, OUTSIDE_STATE -> {
          CALLS[0] = t == 0 ? 1 : CALLS[0] * DECAY;
          yield CALLS[0];
        }
        case STEPS -> power((double) progress.step());
        case BELOW_ZERO -> 1 - t / progress.horizon();
        case INFINITE -> 1 / t;
        case STAIRS -> power(Math.floor(t / 10) * 10);
      };
    }

    private static double power(double t) {
      return StrictMath.pow(DECAY, t);
    }
  }

  static Stream<Mutant> all() {
    Map<Double, Double> factors = Map.of(0.0, 1.0, 1.0, 0.9, 2.0, 0.81);
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Exponential schedule = new Exponential(flaw);
          return new Mutant(
              "exponential",
              schedule,
              new ScheduleChecks(schedule, factors),
              Optional.ofNullable(flaw.wanted));
        });
  }
}
