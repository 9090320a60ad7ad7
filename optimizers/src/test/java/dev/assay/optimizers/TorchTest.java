package dev.assay.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.optimizers.gradients.ClipGlobalNorm;
import dev.assay.optimizers.gradients.ClipValue;
import dev.assay.testkit.Reference;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Trajectories of PyTorch in double precision, made by {@code benchmarks/reference/optimizers.py}.
 */
class TorchTest {
  private static final int WEIGHTS = 8;
  private static final int STEPS = 20;
  private final Reference reference = new Reference(TorchTest.class, "torch.csv");
  private final Matrix gradients = Matrix.over(reference.floats("gradients"), STEPS, WEIGHTS);

  private void follow(String name, Optimizer optimizer, boolean halving) {
    double[] expected = reference.numbers(name);
    Parameter parameter = start();
    float[][] state = new float[optimizer.stateSlots()][WEIGHTS];
    // Errors are measured by the greatest weight so far: what was rounded there stays.
    double[] longest = new double[WEIGHTS];
    Arrays.fill(longest, 1);
    for (int step = 0; step < STEPS; step++) {
      parameter.gradient().copyFrom(gradients.rows(step, 1));
      double factor = halving && step >= STEPS / 2 ? 0.5 : 1;
      optimizer.update(step + 1, optimizer.learningRate() * factor, parameter, state, 0, WEIGHTS);
      for (int i = 0; i < WEIGHTS; i++) {
        double w = expected[step * WEIGHTS + i];
        longest[i] = Math.max(longest[i], Math.abs(w));
        assertThat((double) parameter.value().get(0, i))
            .as("%s, step %d, weight %d", name, step + 1, i)
            .isCloseTo(w, within(1e-6 * longest[i]));
      }
    }
  }

  private Parameter start() {
    return new Parameter(
        "dense-1",
        "dense-1.weights",
        Role.WEIGHTS,
        Matrix.over(reference.floats("start"), 1, WEIGHTS),
        Matrix.zeros(1, WEIGHTS));
  }

  @Test
  void sgd() {
    follow("sgd", new Sgd(0.1, 0, false, false), false);
    follow("sgd momentum", new Sgd(0.1, 0.9, false, false), false);
    follow("sgd nesterov", new Sgd(0.1, 0.9, true, false), false);
    follow("sgd momentum with halved rate", new Sgd(0.1, 0.9, false, false), true);
  }

  @Test
  void adam() {
    follow("adam", new Adam(0.001, 0.9, 0.999, 1e-8, false), false);
    follow("adam with other betas", new Adam(0.05, 0.5, 0.8, 1e-3, false), false);
  }

  @Test
  void adamW() {
    follow("adamw", new AdamW(0.001, 0.9, 0.999, 1e-8, 0.01, false), false);
    follow("adamw with strong decay", new AdamW(0.05, 0.9, 0.999, 1e-8, 0.5, false), false);
  }

  @Test
  void amsgrad() {
    follow("adam amsgrad", new Adam(0.05, 0.5, 0.8, 1e-8, true), false);
    follow("adamw amsgrad", new AdamW(0.05, 0.5, 0.8, 1e-8, 0.01, true), false);
  }

  @Test
  void sgdWithTheRateInItsMomentumIsTheSameWhileTheRateIs() {
    follow("sgd momentum", new Sgd(0.1, 0.9, false, true), false);
    follow("sgd nesterov", new Sgd(0.1, 0.9, true, true), false);
  }

  @Test
  void adamax() {
    follow("adamax", new Adamax(0.002, 0.9, 0.999, 1e-8), false);
    follow("adamax with other betas", new Adamax(0.05, 0.5, 0.8, 1e-3), false);
  }

  @Test
  void nadam() {
    follow("nadam", new Nadam(0.002, 0.9, 0.999, 1e-8, 0.004), false);
    follow("nadam with other betas", new Nadam(0.05, 0.5, 0.8, 1e-3, 0.3), false);
  }

  @Test
  void rAdam() {
    follow("radam", new RAdam(0.001, 0.9, 0.999, 1e-8), false);
    follow("radam with other betas", new RAdam(0.05, 0.5, 0.8, 1e-3), false);
  }

  @Test
  void adagrad() {
    follow("adagrad", new Adagrad(0.01, 0, 1e-10), false);
    follow("adagrad with a start", new Adagrad(0.1, 0.1, 1e-3), false);
  }

  @Test
  void adadelta() {
    follow("adadelta", new Adadelta(1, 0.9, 1e-6), false);
    follow("adadelta with other rho", new Adadelta(3, 0.5, 1e-3), false);
  }

  @Test
  void rmsProp() {
    follow("rmsprop", new RmsProp(0.01, 0.99, 1e-8, 0, false), false);
    follow("rmsprop centered", new RmsProp(0.01, 0.8, 1e-3, 0, true), false);
    follow("rmsprop momentum", new RmsProp(0.01, 0.9, 1e-8, 0.5, false), false);
    follow("rmsprop centered momentum", new RmsProp(0.01, 0.9, 1e-3, 0.5, true), false);
  }

  private void transform(String name, GradientTransform transform, double tolerance) {
    Parameter parameter = start();
    parameter.gradient().copyFrom(gradients.rows(0, 1));
    transform.apply(List.of(parameter), RandomStream.of(1, Purpose.NOISE, "none"), 0);
    double[] expected = reference.numbers(name);
    for (int i = 0; i < WEIGHTS; i++) {
      assertThat((double) parameter.gradient().get(0, i))
          .as("%s, weight %d", name, i)
          .isCloseTo(expected[i], within(tolerance * Math.abs(expected[i])));
    }
  }

  @Test
  void gradientTransforms() {
    transform("clip-value 0.5", new ClipValue(0.5), 0);
    // PyTorch divides by norm + 1e-6, which is 1.2e-7 of this norm.
    transform("clip-global-norm 0.5", new ClipGlobalNorm(0.5), 4e-7);
  }
}
