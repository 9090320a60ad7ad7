package dev.assay.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.train.Objective;
import dev.assay.testkit.LossContract;
import org.junit.jupiter.api.Test;

class KlDivergenceTest extends LossContract {
  @Override
  protected Loss loss(Reduction reduction) {
    return new KlDivergence(reduction);
  }

  @Override
  protected double formula(double[] outputs, double[] target) {
    double sum = 0;
    for (double z : outputs) {
      sum += StrictMath.exp(z);
    }
    double divergence = 0;
    for (int j = 0; j < outputs.length; j++) {
      double q = StrictMath.exp(outputs[j]) / sum;
      divergence += target[j] == 0 ? 0 : target[j] * StrictMath.log(target[j] / q);
    }
    return divergence;
  }

  @Override
  protected Matrix outputs(int rows, int columns, RandomStream random) {
    return LossSamples.normal(rows, columns, 3, random);
  }

  @Override
  protected Targets targets(int rows, int columns, RandomStream random) {
    Matrix targets = LossSamples.normal(rows, columns, 2, random);
    loss(Reduction.MEAN).predict(targets, targets);
    return new Targets.Values(targets);
  }

  @Override
  protected Matrix best(Targets targets, int columns) {
    Matrix best = ((Targets.Values) targets).matrix().copy();
    for (int i = 0; i < best.size(); i++) {
      best.data()[i] = (float) StrictMath.log(best.data()[i]);
    }
    return best;
  }

  @Override
  protected Matrix extremes(int rows, int columns) {
    return LossSamples.alternating(rows, columns, -1e4f, 1e4f);
  }

  @Test
  void handWorked() {
    Matrix gradient = Matrix.zeros(2, 2);
    Targets targets = new Targets.Values(Matrix.of(new float[] {1, 0}, new float[] {0.5f, 0.5f}));
    double sum = new Objective(loss(Reduction.SUM)).evaluate(Matrix.zeros(2, 2), targets, gradient);
    assertThat(sum).isCloseTo(StrictMath.log(2), within(1e-7));
    assertThat(gradient.data()).containsExactly(-0.5f, 0.5f, 0, 0);
  }

  @Test
  void refusesWhatIsNoDistribution() {
    Loss loss = loss(Reduction.MEAN);
    Targets much = new Targets.Values(Matrix.of(new float[] {1, 0}, new float[] {0.5f, 0.75f}));
    assertThatThrownBy(() -> loss.checkTargets(much))
        .hasMessage("row 1 has targets that sum to 1.25, expected 1");
    Targets negative = new Targets.Values(Matrix.of(new float[] {1.5f, -0.5f}));
    assertThatThrownBy(() -> loss.checkTargets(negative))
        .hasMessage("got target -0.5 in target column 1, expected numbers >= 0");
    assertThatThrownBy(() -> loss.check(2, TargetShape.classes(2)))
        .hasMessage("needs numbers as targets, these are labels of 2 classes");
  }
}
