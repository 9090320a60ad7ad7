package dev.assay.run.rules;

import static dev.assay.run.rules.Given.alive;
import static dev.assay.run.rules.Given.course;
import static dev.assay.run.rules.Given.layer;
import static dev.assay.run.rules.Given.snapshot;
import static dev.assay.run.rules.Given.weights;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.Probes;
import dev.assay.core.evidence.Rates;
import dev.assay.core.evidence.Slope;
import dev.assay.core.evidence.Snapshot;
import dev.assay.core.spi.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules that look at what was measured: each fires on its fault and on no sound training. */
class MeasuredRulesTest {
  private static final Snapshot SOUND =
      snapshot(List.of(alive(), alive()), weights(0, 0.3, 0.5, 1e-3), weights(1, 0.3, 1, 1e-3));

  private static void fires(Rule rule, Given given) {
    assertThat(given.examined(rule)).as(rule.toString()).hasSize(1);
  }

  private static void silent(Rule rule, Given given) {
    assertThat(given.examined(rule)).as(rule.toString()).isEmpty();
    assertThat(Given.sound().examined(rule)).as(rule + " with nothing measured").isEmpty();
  }

  private static Given started(Snapshot first) {
    return Given.sound().start(first);
  }

  private static Given trained(Snapshot last) {
    return Given.sound().course(course(last, Map.of(), 0.9, 0.88));
  }

  @Test
  void sumsWhereMeansAreMeant() {
    fires(new GradientSummed(1.5), Given.sound().start(0.7, 0.69, 2, SOUND));
    silent(new GradientSummed(1.5), Given.sound().start(0.7, 0.69, 1, SOUND));
    silent(new GradientSummed(1.5), Given.sound().start(0.7, 0.69, Double.NaN, SOUND));
  }

  @Test
  void stepsThatAreTooLongOrTooShort() {
    Snapshot leap = snapshot(List.of(alive()), weights(0, 0.3, 9, 0.8));
    fires(new StepTooLarge(0.1), trained(leap));
    silent(new StepTooLarge(0.1), trained(SOUND));
    Course gone = new Course(List.of(SOUND), Map.of(), 9, true, 0, 0, 0);
    fires(new StepTooLarge(0.1), Given.sound().course(gone));

    Snapshot crawl = snapshot(List.of(alive()), weights(0, 0.3, 1e-3, 1e-5));
    fires(new StepTooSmall(0.5), trained(crawl)); // 4000 steps of 1e-5 move weights by 0.04
    silent(new StepTooSmall(0.5), trained(SOUND));
  }

  @Test
  void trainingsThatEndWhileTheLossFalls() {
    Map<String, List<Double>> falling =
        Map.of("train.objective", List.of(1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3));
    Map<String, List<Double>> done =
        Map.of("train.objective", List.of(1.0, 0.3, 0.1, 0.09, 0.09, 0.09, 0.09, 0.09));
    Given few = Given.sound().rates(new Rates(0.1, 500, 50, 500, 1));
    fires(new TooFewSteps(0.1, 3000), few.course(course(SOUND, falling, 0.6, 0.6)));
    silent(
        new TooFewSteps(0.1, 3000),
        Given.sound().rates(new Rates(0.1, 500, 50, 500, 1)).course(course(SOUND, done, 0.9, 0.9)));
    Given enough = Given.sound().course(course(SOUND, falling, 0.6, 0.6));
    assertThat(enough.examined(new TooFewSteps(0.1, 3000))).as("4000 steps").isEmpty();
  }

  @Test
  void outputsThatAreConstantDeadOrSaturated() {
    Snapshot stuck = snapshot(List.of(alive(), alive()), weights(0, 0.3, 0, 0));
    fires(new ConstantOutput(), started(stuck));
    Snapshot same = snapshot(List.of(alive(), layer(0, 0, 1, 0)), weights(0, 0.3, 1, 0));
    fires(new ConstantOutput(), started(same));
    silent(new ConstantOutput(), started(SOUND));

    fires(new DeadUnits(0.5), trained(snapshot(List.of(layer(1, 1, 0.8, 0), alive()))));
    silent(new DeadUnits(0.5), trained(snapshot(List.of(alive(), layer(1, 1, 1, 0)))));

    fires(new SaturatedUnits(0.5), started(snapshot(List.of(layer(1, 1, 0, 0.9), alive()))));
    silent(new SaturatedUnits(0.5), started(SOUND));
  }

  @Test
  void gradientsAndSignalsThatShrinkOrGrowThroughLayers() {
    Snapshot lost =
        snapshot(List.of(alive(), alive()), weights(0, 0.3, 1e-6, 0), weights(1, 0.3, 1, 0));
    fires(new VanishingGradient(1e-3), started(lost));
    silent(new VanishingGradient(1e-3), started(SOUND));
    fires(new ExplodingSignal(30), started(snapshot(List.of(alive(), layer(1e4, 1, 0, 0)))));
    fires(new ExplodingSignal(30), started(snapshot(List.of(alive(), layer(Double.NaN, 1, 0, 0)))));
    silent(new ExplodingSignal(30), started(SOUND));
  }

  @Test
  void startsThatAreAlikeOrFarOff() {
    fires(new PoorStart(3), started(snapshot(List.of(alive()), weights(0, 0, 1, 0))));
    fires(new PoorStart(3), Given.sound().start(29, 0.69, 1, SOUND));
    silent(new PoorStart(3), started(SOUND));
  }

  @Test
  void derivativesThatAreWrong() {
    Slope wrong = new Slope(0, 1.5, 1.7, 1);
    fires(new WrongDerivative(), Given.sound().start(0.7, 0.69, 1, SOUND, wrong));
    silent(new WrongDerivative(), started(SOUND));
  }

  @Test
  void lossesThatHadToClip() {
    fires(
        new HiddenOverflow(),
        Given.sound().course(new Course(List.of(SOUND), Map.of(), 9, false, 12, 0.5, 0.5)));
    silent(new HiddenOverflow(), trained(SOUND));
  }

  @Test
  void whatIsLearntByHeartOrOnlyInTraining() {
    fires(new Overfit(0.25), Given.sound().course(course(SOUND, Map.of(), 1, 0.6)));
    silent(new Overfit(0.25), Given.sound().course(course(SOUND, Map.of(), 0.95, 0.9)));

    Map<String, List<Double>> apart =
        Map.of("train.objective", List.of(2.0), "train.loss", List.of(0.4));
    Map<String, List<Double>> near =
        Map.of("train.objective", List.of(0.5), "train.loss", List.of(0.4));
    fires(new ModesDiffer(0.5), dropping().course(course(SOUND, apart, 0.9, 0.9)));
    silent(new ModesDiffer(0.5), dropping().course(course(SOUND, near, 0.9, 0.9)));
    assertThat(Given.sound().course(course(SOUND, apart, 1, 1)).examined(new ModesDiffer(0.5)))
        .as("without a layer that has two modes")
        .isEmpty();
  }

  private static Given dropping() {
    return Given.sound().setting("network[0].type", "dropout").setting("network[0].rate", "0.3");
  }

  @Test
  void whatShortTrainingsShow() {
    fires(new NoSignal(), Given.sound().probes(new Probes(0.5, 0.51, 0.05, 0.5, 1, 0.5)));
    silent(new NoSignal(), Given.sound().probes(new Probes(0.5, 0.9, 0.05, 0.8, 1, 0.5)));
    fires(new CannotOverfit(0.8), Given.sound().probes(new Probes(0.5, 0.9, 0.05, 0.8, 0.5, 0.5)));
    silent(new CannotOverfit(0.8), Given.sound().probes(new Probes(0.5, 0.9, 0.05, 0.8, 1, 0.5)));

    Probes blind = new Probes(0.5, 0.9, 0.05, 0.8, 1, 0.9);
    fires(new InputsUnused(0.02), trained(SOUND).probes(blind));
    silent(new InputsUnused(0.02), trained(SOUND).probes(new Probes(0.5, 0.9, 0.05, 0.8, 1, 0.5)));
  }
}
