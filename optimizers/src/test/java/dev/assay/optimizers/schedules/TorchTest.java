package dev.assay.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.spi.Metric.Goal;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Courses of PyTorch, made by {@code benchmarks/reference/schedules.py}. */
class TorchTest {
  private static final int EPOCHS = 100;
  private final Reference reference = new Reference(TorchTest.class, "torch.csv");

  /** A time in a training of 100 epochs, with what a metric was after the last epoch. */
  private record At(double time, double value) implements Progress {
    @Override
    public double metric(String name) {
      return "validation.loss".equals(name) ? value : Double.NaN;
    }

    @Override
    public double horizon() {
      return EPOCHS;
    }

    @Override
    public int epoch() {
      return (int) time;
    }

    @Override
    public int epochs() {
      return EPOCHS;
    }

    @Override
    public long step() {
      return epoch();
    }

    @Override
    public long steps() {
      return EPOCHS;
    }
  }

  private void follow(String name, Schedule schedule, double... metric) {
    double[] expected = reference.numbers(name);
    double[] state = new double[schedule.stateSize()];
    for (int t = 0; t < EPOCHS; t++) {
      double value = t == 0 || metric.length == 0 ? Double.NaN : metric[t - 1];
      assertThat(schedule.factor(new At(t, value), state))
          .as("%s, epoch %d", name, t)
          .isCloseTo(expected[t], within(1e-12 * expected[t]));
    }
  }

  @Test
  void closedForms() {
    follow("multi-step", new MultiStep(List.of(10.0, 30.0, 31.0), 0.5));
    follow("linear", new Linear(0.25, 0.75, 40.0));
    follow("polynomial", new Polynomial(2, 0, 80.0));
    follow("polynomial 0.5", new Polynomial(0.5, 0, null));
    follow("cosine", new Cosine(0.125, null));
    follow("one-cycle", new OneCycle(0.3, 25, 1e4, OneCycle.Shape.COSINE));
    follow("one-cycle linear", new OneCycle(0.5, 10, 100, OneCycle.Shape.LINEAR));
  }

  @Test
  void schedulesOfSchedules() {
    follow("warm-up", new WarmUp(20, 0.1, new Cosine(0, null)));
    follow(
        "sequential",
        new Sequential(
            List.of(new Constant(), new Exponential(0.9), new MultiStep(List.of(5.0, 50.0), 0.5)),
            List.of(10.0, 35.0)));
  }

  @Test
  void plateaus() {
    double[] metric = reference.numbers("metric");
    ReduceOnPlateau falling =
        new ReduceOnPlateau("validation.loss", Goal.MINIMIZE, 0.5, 5, 0.001, 0, 0);
    follow("reduce-on-plateau", falling, metric);
    double[] negative = metric.clone();
    for (int i = 0; i < negative.length; i++) {
      negative[i] = -negative[i];
    }
    ReduceOnPlateau rising =
        new ReduceOnPlateau("validation.loss", Goal.MAXIMIZE, 0.5, 3, 0.001, 4, 0.1);
    follow("reduce-on-plateau cooldown", rising, negative);
  }

  @Test
  void aPlateauInItsTurnStartsWithoutAPast() {
    ReduceOnPlateau plateau =
        new ReduceOnPlateau("validation.loss", Goal.MINIMIZE, 0.5, 0, 0, 0, 0);
    Sequential twice = new Sequential(List.of(plateau, plateau), List.of(4.0));
    double[] state = new double[twice.stateSize()];
    double[] factors = new double[8];
    for (int t = 0; t < factors.length; t++) {
      factors[t] = twice.factor(new At(t, t == 0 ? Double.NaN : 1), state);
    }
    // Seen in epoch 1, no better in 2 and 3; seen anew in 4.
    assertThat(factors).containsExactly(1, 1, 0.5, 0.25, 1, 0.5, 0.25, 0.125);
  }
}
