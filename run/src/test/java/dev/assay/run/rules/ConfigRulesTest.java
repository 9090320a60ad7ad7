package dev.assay.run.rules;

import static dev.assay.run.rules.Given.INF;
import static dev.assay.run.rules.Given.labels;
import static dev.assay.run.rules.Given.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.evidence.Rates;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Rule;
import dev.assay.run.rules.Given.Bounds;
import org.junit.jupiter.api.Test;

/**
 * Rules that look at the configuration and the data: each fires on its fault and on no sound one.
 */
class ConfigRulesTest {
  private static final Bounds RELU = new Bounds(0, INF);
  private static final Bounds UNIT = new Bounds(0, 1);
  private static final Bounds FREE = new Bounds(-INF, INF);

  private static void fires(Rule rule, Given given) {
    assertThat(given.examined(rule)).as(rule.toString()).hasSize(1);
  }

  private static void silent(Rule rule, Given given) {
    assertThat(given.examined(rule)).as(rule.toString()).isEmpty();
  }

  @Test
  void headsThatDoNotFitTheLoss() {
    Given bounded = Given.sound().activations(RELU, UNIT);
    fires(new BoundedIntoLogits(), bounded);
    silent(new BoundedIntoLogits(), Given.sound());
    silent(new BoundedIntoLogits(), bounded.takes(Loss.Input.PROBABILITIES));

    Given free = Given.sound().takes(Loss.Input.PROBABILITIES);
    fires(new UnboundedIntoProbabilities(), free);
    silent(new UnboundedIntoProbabilities(), free.activations(RELU, UNIT));
  }

  @Test
  void lossesOfTheWrongKind() {
    fires(new LossDoesNotFit(), Given.sound().takes(Loss.Input.VALUES));
    silent(new LossDoesNotFit(), Given.sound());
    Given sigmoids =
        Given.sound()
            .takes(Loss.Input.PROBABILITIES)
            .start(Given.snapshot(java.util.List.of(Given.alive(), Given.mean(0.8))));
    fires(new LossDoesNotFit(), sigmoids); // two outputs of 0.8 sum to 1.6
    silent(
        new LossDoesNotFit(),
        sigmoids.start(Given.snapshot(java.util.List.of(Given.alive(), Given.mean(0.5)))));
    Given beyond = regression(0, 3, 1, 2).takes(Loss.Input.PROBABILITIES);
    fires(new LossDoesNotFit(), beyond);
    silent(new LossDoesNotFit(), regression(0, 1, 1, 0).takes(Loss.Input.PROBABILITIES));
  }

  @Test
  void targetsOutOfReachOfTheLastActivation() {
    OutputRange rule = new OutputRange(0.02);
    fires(rule, regression(-3, 2, 5, 0.5f).activations(RELU, UNIT));
    silent(rule, regression(0.1f, 0.9f, 0.5f, 0).activations(RELU, UNIT));
    silent(rule, regression(-3, 2, 5, 0.5f).activations(RELU, FREE));
  }

  @Test
  void sizesOfInputsAndTargets() {
    fires(
        new InputsNotScaled(8),
        Given.sound().train(Given.column(900, 20, 500, 40), labels(2, 0, 1, 0, 1)));
    fires(
        new InputsNotScaled(8),
        Given.sound().train(Given.column(1e-4f, 0, 2e-4f, 0), labels(2, 0, 1, 0, 1)));
    silent(new InputsNotScaled(8), Given.sound());
    fires(new TargetsNotScaled(8), regression(2e4f, 1e4f, 3e4f, 2e4f));
    silent(new TargetsNotScaled(8), regression(-1, 1, 2, 0));
  }

  @Test
  void classesOfWhichThereAreTooFewOrNone() {
    fires(new OneClass(), Given.sound().train(Given.column(1, 2, 3, 4), labels(2, 1, 1, 1, 1)));
    silent(new OneClass(), Given.sound());
    int[] many = new int[24];
    many[0] = 1;
    fires(
        new ClassImbalance(10), Given.sound().train(Given.column(new float[24]), labels(2, many)));
    silent(new ClassImbalance(10), Given.sound());
  }

  @Test
  void partsThatAreUnlikeEachOther() {
    SplitDiffers rule = new SplitDiffers(0.05);
    Given sorted =
        Given.sound().train(Given.column(1, 2, 3, 4), labels(3, 0, 0, 1, 1)).held(labels(3, 2, 2));
    fires(rule, sorted);
    assertThat(sorted.setting("data.split.shuffle", "false").examined(rule).getFirst().repairs())
        .containsExactly(java.util.List.of("data.split.shuffle=true"));
    silent(rule, Given.sound().held(labels(2, 0, 1)));
    fires(rule, regression(0, 1, 0, 1).held(numbers(9, 10)));
    silent(rule, regression(0, 1, 0, 1).held(numbers(0.2f, 0.9f)));
    silent(rule, Given.sound());
  }

  @Test
  void columnsThatDoNotVary() {
    fires(
        new ConstantColumn(), Given.sound().train(Given.column(5, 5, 5, 5), labels(2, 0, 1, 0, 1)));
    silent(new ConstantColumn(), Given.sound());
    silent(
        new ConstantColumn(), Given.sound().train(Given.column(0, 0, 0, 0), labels(2, 0, 1, 0, 1)));
  }

  @Test
  void layersThatAreTooNarrowTooManyOrLinear() {
    fires(new NarrowNetwork(8), Given.sound().dense(0, 3, "relu", "he-uniform"));
    silent(new NarrowNetwork(8), Given.sound());

    fires(new TooDeep(6), stack(8));
    assertThat(stack(8).examined(new TooDeep(6)).getFirst().repairs().getFirst())
        .as("keeps two hidden layers, and removes from the end")
        .containsExactly(
            "~network[7]",
            "~network[6]",
            "~network[5]",
            "~network[4]",
            "~network[3]",
            "~network[2]");
    silent(new TooDeep(6), stack(4));

    fires(new LinearStack(), Given.sound().activations(FREE, FREE));
    silent(new LinearStack(), Given.sound());
  }

  @Test
  void settingsThatStifle() {
    OptimizerSettings optimizer = new OptimizerSettings();
    fires(optimizer, Given.sound().setting("optimizer.momentum", "0.999"));
    silent(optimizer, Given.sound().setting("optimizer.momentum", "0.9"));
    ScheduleStarves schedule = new ScheduleStarves(0.2);
    fires(schedule, Given.sound().rates(new Rates(0.1, 4000, 100, 10, 1e-9)));
    silent(schedule, Given.sound().rates(new Rates(0.1, 4000, 100, 2000, 0.01)));
    Given dropping =
        Given.sound()
            .activations(RELU, FREE, RELU, FREE)
            .setting("network[1].type", "dropout")
            .setting("network[1].rate", "0.6");
    fires(new StrongDropout(0.5), dropping);
    silent(new StrongDropout(0.5), dropping.setting("network[1].rate", "0.2"));
    fires(new GradientsChanged(), Given.sound().setting("gradients[0].type", "l1"));
    silent(new GradientsChanged(), Given.sound());
  }

  @Test
  void batchesOfNearlyNothing() {
    Given rows = Given.sound().train(Given.column(new float[400]), labels(2, new int[400]));
    fires(new UnusualBatch(), rows.rates(new Rates(0.1, 4000, 400, 4000, 1)));
    fires(new UnusualBatch(), rows.rates(new Rates(0.1, 40, 1, 40, 1)));
    silent(new UnusualBatch(), rows.rates(new Rates(0.1, 4000, 13, 4000, 1)));
  }

  private static Given regression(float... targets) {
    return Given.sound()
        .setting("loss.type", "mean-squared-error")
        .takes(Loss.Input.VALUES)
        .train(Given.column(-1, 1, -1, 1), numbers(targets));
  }

  private static Given stack(int hidden) {
    Given given = Given.sound();
    Bounds[] functions = new Bounds[hidden + 1];
    for (int i = 0; i < hidden; i++) {
      given.dense(i, 8, "relu", "he-uniform");
      functions[i] = RELU;
    }
    functions[hidden] = FREE;
    return given.dense(hidden, 2, "identity", "glorot-uniform").activations(functions);
  }
}
