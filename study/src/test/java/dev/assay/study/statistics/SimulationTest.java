package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.study.statistics.Simulation.Noise;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rates of false verdicts by number of seeds; three standard errors are allowed. {@link
 * Simulation#main} prints them for every number of seeds with more replications.
 */
class SimulationTest {
  private static int replications(int seeds) {
    return seeds <= 10 ? 4000 : seeds <= 12 ? 2000 : 1000;
  }

  private static double allowed(double rate, int seeds) {
    return 3 * Math.sqrt(rate * (1 - rate) / replications(seeds));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 17, 20})
  void falseBetterOrWorse(int seeds) {
    Simulation simulation = new Simulation(seeds, replications(seeds));
    for (Noise noise : List.of(Noise.NORMAL, Noise.DISCRETE, Noise.EXPONENTIAL)) {
      assertThat(simulation.falseVerdicts(noise))
          .as("%s", noise)
          .isLessThanOrEqualTo(0.05 + allowed(0.05, seeds));
    }
  }

  /** Of continuous noise coverage is 1 - 2 floor(0.025 * 2^n) / 2^n, so it is bounded above too. */
  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 9, 10, 12, 16, 17, 20})
  void coverageAndFalseNoEffect(int seeds) {
    Simulation simulation = new Simulation(seeds, replications(seeds));
    double outcomes = 1 << Math.min(seeds, 16);
    double missed = 2 * Math.floor(0.025 * outcomes) / outcomes;
    for (Noise noise : Noise.SYMMETRIC) {
      Simulation.Rates rates = simulation.atMinimumEffect(noise);
      assertThat(rates.falseNoEffect())
          .as("%s", noise)
          .isLessThanOrEqualTo(0.05 + allowed(0.05, seeds));
      assertThat(rates.coverage())
          .as("%s", noise)
          .isGreaterThanOrEqualTo(0.95 - allowed(0.05, seeds));
      if (noise != Noise.DISCRETE) {
        assertThat(rates.coverage())
            .as("%s", noise)
            .isLessThanOrEqualTo(1 - missed + 4.0 / 3 * allowed(missed, seeds));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void noVerdictBelowSixSeeds(int seeds) {
    Simulation simulation = new Simulation(seeds, 1000);
    assertThat(simulation.atMinimumEffect(Noise.NORMAL).falseNoEffect()).isEqualTo(0);
    assertThat(simulation.found(Noise.NORMAL, 10)).isEqualTo(0);
  }

  /** What {@link Planning#seedsNeeded} asks for gives a verdict with the promised 0.8 or nearly. */
  @ParameterizedTest
  @CsvSource({"10, 1.0", "16, 0.75"})
  void plannedSeedsFindTheEffect(int seeds, double effect) {
    Simulation simulation = new Simulation(seeds, replications(seeds));
    assertThat(simulation.found(Noise.NORMAL, effect)).isBetween(0.74, 0.86);
  }

  @ParameterizedTest
  @CsvSource({"13, 1.0", "21, 0.75"})
  void plannedSeedsFindNoEffect(int seeds, double minimumEffect) {
    Simulation simulation = new Simulation(seeds, replications(seeds));
    assertThat(simulation.foundNoEffect(Noise.NORMAL, minimumEffect)).isBetween(0.74, 0.86);
  }
}
