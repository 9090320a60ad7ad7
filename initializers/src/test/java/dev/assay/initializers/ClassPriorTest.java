package dev.assay.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.WeightInitContract;
import org.junit.jupiter.api.Test;

/** The contract is that of a network which is not trained. */
class ClassPriorTest extends WeightInitContract {
  @Override
  protected WeightInit init() {
    return new ClassPrior(1);
  }

  @Override
  protected Moments moments(int fanIn, int fanOut) {
    return Moments.constant(0);
  }

  private static Table labels(int classes, int... labels) {
    return new Table(Matrix.zeros(labels.length, 1), new Targets.Labels(labels, classes));
  }

  private static Loss on(Loss.Input input) {
    Loss loss = mock();
    when(loss.input()).thenReturn(input);
    return loss;
  }

  private static float[] bias(double pseudoCount, Table train, int columns) {
    Matrix bias = Matrix.zeros(1, columns);
    new ClassPrior(pseudoCount)
        .forTraining(train, on(Loss.Input.LOGITS), 1, columns)
        .fill(bias, RandomStream.of(1, Purpose.INIT, "dense-1.bias"));
    return bias.data();
  }

  /** Counts 3, 1 and 0, and one more of each: shares 4/7, 2/7 and 1/7. */
  @Test
  void oneOutputForEachClassGetsTheLogarithmOfItsShare() {
    assertThat(bias(1, labels(3, 0, 0, 1, 0), 3))
        .containsExactly(
            new float[] {
              (float) StrictMath.log(4.0 / 7),
              (float) StrictMath.log(2.0 / 7),
              (float) StrictMath.log(1.0 / 7)
            },
            within(1e-6f));
  }

  @Test
  void aSingleOutputGetsTheLogarithmOfTheOdds() {
    assertThat(bias(1, labels(2, 0, 0, 1, 0, 0), 1)[0])
        .isCloseTo((float) StrictMath.log(2.0 / 5), within(1e-6f));
  }

  /** Weights make class 1 count 6 against 2. */
  @Test
  void weightsOfRowsCount() {
    Table train =
        labels(2, 0, 1, 0)
            .withWeights(Matrix.of(new float[] {1.5f}, new float[] {6}, new float[] {0.5f}));
    assertThat(bias(1e-9, train, 1)[0]).isCloseTo((float) StrictMath.log(3), within(1e-6f));
  }

  @Test
  void saysWhatItCannotFill() {
    ClassPrior prior = new ClassPrior(1);
    Table numbers = new Table(Matrix.zeros(2, 1), new Targets.Values(Matrix.zeros(2, 1)));
    Loss logits = on(Loss.Input.LOGITS);
    assertThatThrownBy(() -> prior.forTraining(numbers, logits, 1, 1))
        .hasMessage("class-prior needs targets that are classes, not numbers");
    assertThatThrownBy(() -> prior.forTraining(labels(3, 0), logits, 1, 30))
        .hasMessage(
            "class-prior fills the bias of the last layer, for 3 classes 1 x 3; this is 1 x 30");
    assertThatThrownBy(() -> prior.forTraining(labels(3, 0), logits, 4, 3))
        .hasMessageEndingWith("this is 4 x 3");
    assertThatThrownBy(() -> prior.forTraining(labels(3, 0), logits, 1, 1))
        .hasMessageEndingWith("this is 1 x 1");
    assertThatThrownBy(() -> prior.forTraining(labels(2, 0), on(Loss.Input.VALUES), 1, 2))
        .hasMessage("class-prior needs a loss on logits or probabilities, not on values");
  }
}
