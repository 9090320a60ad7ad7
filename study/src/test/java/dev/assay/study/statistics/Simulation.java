package dev.assay.study.statistics;

import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * How often verdicts are wrong, by simulated studies. {@link SimulationTest} holds the rates to
 * their limits; {@code main} prints them by number of seeds, from compiled classes and the
 * repository's root:
 *
 * <pre>{@code
 * java -cp study/target/test-classes:study/target/classes:core/target/classes \
 *   dev.assay.study.statistics.Simulation 4000
 * }</pre>
 */
final class Simulation {
  private static final int ARMS = 4;

  /** Noise of mean 0. */
  enum Noise {
    NORMAL,
    UNIFORM,
    /** Heavy tails, symmetric. */
    LAPLACE,
    /** -2, -1, 0, 1, 2 and rarely more, as accuracies on few rows: ties are common. */
    DISCRETE,
    /** Skewed. */
    EXPONENTIAL;

    static final List<Noise> SYMMETRIC = List.of(NORMAL, UNIFORM, LAPLACE, DISCRETE);

    double draw(RandomStream random, long trial, long element) {
      return switch (this) {
        case NORMAL -> random.gaussian(trial, element);
        case UNIFORM -> random.uniform(trial, element) - 0.5;
        case LAPLACE -> {
          double u = random.uniform(trial, element) - 0.5;
          yield -Math.signum(u) * StrictMath.log(1 - 2 * Math.abs(u));
        }
        case DISCRETE -> Math.rint(random.gaussian(trial, element));
        case EXPONENTIAL -> -StrictMath.log(1 - random.uniform(trial, element)) - 1;
      };
    }

    double[] draws(RandomStream random, long trial, long owner, int seeds) {
      double[] values = new double[seeds];
      Arrays.setAll(values, i -> draw(random, trial, owner << 32 | i));
      return values;
    }
  }

  private final int seeds;
  private final int replications;
  private final RandomStream random;

  Simulation(int seeds, int replications) {
    this.seeds = seeds;
    this.replications = replications;
    this.random = RandomStream.of(seeds, Purpose.NOISE, "simulation");
  }

  /**
   * Shares of arms whose effect is the smallest that matters; noise has a quarter of its scale.
   *
   * @param coverage of intervals that hold the effect
   * @param falseNoEffect of verdicts that say no effect
   */
  record Rates(double coverage, double falseNoEffect) {}

  private record Outcome(boolean covered, boolean noEffect) {}

  Rates atMinimumEffect(Noise noise) {
    List<Outcome> outcomes =
        LongStream.range(0, replications)
            .parallel()
            .mapToObj(trial -> outcome(alone(noise, trial, 1, 0.25, 1)))
            .toList();
    return new Rates(
        outcomes.stream().filter(Outcome::covered).count() / (double) replications,
        outcomes.stream().filter(Outcome::noEffect).count() / (double) replications);
  }

  private static Outcome outcome(Comparison comparison) {
    Optional<Interval> interval = comparison.estimate().interval();
    return new Outcome(
        interval.isPresent() && interval.get().low() <= 1 && 1 <= interval.get().high(),
        comparison.verdict() == Verdict.NO_EFFECT);
  }

  private Comparison alone(
      Noise noise, long trial, double effect, double scale, double minimumEffect) {
    double[] differences = noise.draws(random, trial, 0, seeds);
    Arrays.setAll(differences, i -> effect + scale * differences[i]);
    return Comparison.of(List.of(differences), minimumEffect, true).getFirst();
  }

  /**
   * Share of studies of four arms without effect, compared with one base, in which a p is at most
   * 0.05 after Holm: at least one better or worse.
   */
  double falseVerdicts(Noise noise) {
    return share(trial -> {
      double[] base = noise.draws(random, trial, 0, seeds);
      double[] p = new double[ARMS];
      Arrays.setAll(
          p,
          arm -> {
            double[] values = noise.draws(random, trial, arm + 1, seeds);
            return SignFlipTest.pValue(Differences.of(values, base));
          });
      return Arrays.stream(Holm.adjust(p)).anyMatch(adjusted -> adjusted <= Verdict.ALPHA);
    });
  }

  /** Share of arms called better, alone in their study, for noise of scale 1. */
  double found(Noise noise, double effect) {
    return share(trial -> alone(noise, trial, effect, 1, 0).verdict() == Verdict.BETTER);
  }

  /** Share of arms without effect called so, for noise of scale 1. */
  double foundNoEffect(Noise noise, double minimumEffect) {
    return share(trial -> alone(noise, trial, 0, 1, minimumEffect).verdict() == Verdict.NO_EFFECT);
  }

  private double share(LongPredicate outcome) {
    return LongStream.range(0, replications).parallel().filter(outcome).count()
        / (double) replications;
  }

  /**
   * Prints a table of rates in per cent.
   *
   * @param arguments number of replications; 10,000 by default
   */
  public static void main(String[] arguments) {
    int replications = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    System.out.printf(
        "Rates in per cent of %d simulated studies per cell; the worst of the noises named.%n"
            + "false verdict: at least one better or worse, %d arms without effect and one base%n"
            + "false no-effect: the effect is the smallest that matters, noise a quarter of it%n"
            + "coverage: of the 95 %% interval, symmetric differences; skewed: exponential%n"
            + "found: better, at an effect of 1 or 2 standard deviations (normal), one arm%n%n"
            + "seeds  false verdict  false no-effect  coverage  skewed  found 1 sd  found 2 sd%n",
        replications, ARMS);
    for (int seeds = 3; seeds <= 20; seeds++) {
      Simulation simulation = new Simulation(seeds, replications);
      double falseVerdicts =
          Arrays.stream(Noise.values()).mapToDouble(simulation::falseVerdicts).max().orElseThrow();
      List<Rates> rates = Noise.SYMMETRIC.stream().map(simulation::atMinimumEffect).toList();
      double falseNoEffect = rates.stream().mapToDouble(Rates::falseNoEffect).max().orElseThrow();
      double coverage = rates.stream().mapToDouble(Rates::coverage).min().orElseThrow();
      double skewed = simulation.atMinimumEffect(Noise.EXPONENTIAL).coverage();
      boolean interval = seeds >= TypicalValueInterval.LEAST_SEEDS;
      System.out.printf(
          "%5d  %13.2f  %15.2f  %8s  %6s  %10.1f  %10.1f%n",
          seeds,
          100 * falseVerdicts,
          100 * falseNoEffect,
          interval ? "%.2f".formatted(100 * coverage) : "none",
          interval ? "%.2f".formatted(100 * skewed) : "none",
          100 * simulation.found(Noise.NORMAL, 1),
          100 * simulation.found(Noise.NORMAL, 2));
    }
  }
}
