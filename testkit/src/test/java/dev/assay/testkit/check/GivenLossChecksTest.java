package dev.assay.testkit.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.WeightInit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be checked only when an author says more than the component does. */
class GivenLossChecksTest {
  /** Squared error, {@code l = sum_j (y[j] - t[j])^2}, and ways to keep less than it promises. */
  private record Squares(Reduction reduction, double factor, boolean refuses, int garbage)
      implements Loss {
    static Squares of(Reduction reduction) {
      return new Squares(reduction, 1, false, 0);
    }

    @Override
    public Input input() {
      return Input.VALUES;
    }

    @Override
    public void check(int outputs, TargetShape targets) {
      if (refuses) {
        throw new IllegalArgumentException("never");
      }
    }

    @Override
    public void rows(
        Matrix outputs,
        Targets targets,
        double[] losses,
        float[] scale,
        @Nullable Matrix dOutputs,
        LossTally tally) {
      Matrix t = ((Targets.Values) targets).matrix();
      double[] sums = garbage == 0 ? losses : Arrays.copyOf(losses, losses.length + garbage);
      for (int row = 0; row < outputs.rows(); row++) {
        sums[row] = 0;
        for (int j = 0; j < outputs.columns(); j++) {
          double error = (double) outputs.get(row, j) - t.get(row, j);
          sums[row] += factor * error * error;
          if (dOutputs != null) {
            dOutputs.set(row, j, (float) (2 * factor * error) * scale[row]);
          }
        }
        losses[row] = sums[row];
      }
    }
  }

  /** Outputs and targets with their formula and their least loss, or with another one. */
  private record Examples(float besideTheBest) implements LossExamples {
    @Override
    public int[] columns() {
      return new int[] {1, 3};
    }

    @Override
    public Matrix outputs(int rows, int columns, RandomStream random) {
      Matrix m = Matrix.zeros(rows, columns);
      for (int i = 0; i < m.size(); i++) {
        m.data()[i] = (float) random.gaussian(0, i);
      }
      return m;
    }

    @Override
    public Targets targets(int rows, int columns, RandomStream random) {
      return new Targets.Values(outputs(rows, columns, random));
    }

    @Override
    public Matrix extremes(int rows, int columns) {
      Matrix m = Matrix.zeros(rows, columns);
      m.fill(1e4f);
      return m;
    }

    @Override
    public Optional<Matrix> best(Targets targets, int columns) {
      Matrix best = ((Targets.Values) targets).matrix().copy();
      for (int i = 0; i < best.size(); i++) {
        best.data()[i] += besideTheBest;
      }
      return Optional.of(best);
    }

    @Override
    public Optional<Formula> formula() {
      return Optional.of((outputs, target) -> {
        double sum = 0;
        for (int j = 0; j < outputs.length; j++) {
          sum += (outputs[j] - target[j]) * (outputs[j] - target[j]);
        }
        return sum;
      });
    }
  }

  private static List<CheckResult> broken(Loss mean, Loss sum, float besideTheBest) {
    return new LossChecks(mean, sum, new Examples(besideTheBest))
        .all().stream().map(Check::run).filter(CheckResult::broken).toList();
  }

  private static List<CheckResult> broken(Squares mean) {
    return broken(
        mean, new Squares(Loss.Reduction.SUM, mean.factor, mean.refuses, mean.garbage), 0);
  }

  @Test
  void nothingIsBrokenOfASoundLoss() {
    assertThat(broken(Squares.of(Loss.Reduction.MEAN))).isEmpty();
  }

  @Test
  void anotherFormulaIsFoundInLossesAndGradients() {
    assertThat(broken(new Squares(Loss.Reduction.MEAN, 0.5, false, 0)))
        .extracting(CheckResult::check)
        .containsExactly("gradient", "formula");
  }

  @Test
  void outputsThatAreNotTheBestAreFound() {
    List<CheckResult> found =
        broken(Squares.of(Loss.Reduction.MEAN), Squares.of(Loss.Reduction.SUM), 3);
    assertThat(found).extracting(CheckResult::check).containsExactly("minimum");
    assertThat(found.getFirst().message()).contains("at the best outputs there is a gradient");
  }

  @Test
  void aSumThatIsNotThatOfTheMeanIsFound() {
    Squares other = new Squares(Loss.Reduction.SUM, 1 + 1e-12, false, 0);
    List<CheckResult> found = broken(Squares.of(Loss.Reduction.MEAN), other, 0);
    assertThat(found).extracting(CheckResult::check).containsExactly("doubling");
    assertThat(found.getFirst().message()).contains("the sum is not the mean times the rows");
  }

  @Test
  void refusedTargetsAreFound() {
    List<CheckResult> found = broken(new Squares(Loss.Reduction.MEAN, 1, true, 0));
    assertThat(found).extracting(CheckResult::check).containsExactly("accepts");
    assertThat(found.getFirst().message()).contains("it refuses targets that it is for: never");
  }

  @Test
  void allocationIsFound() {
    assertThat(broken(new Squares(Loss.Reduction.MEAN, 1, false, 1)))
        .extracting(CheckResult::check)
        .containsExactly("allocation");
  }

  /** Goes on from where it was, in a counter that all matrices share. */
  private record Stateful(AtomicInteger count) implements WeightInit {
    @Override
    public void fill(Matrix weights, RandomStream random) {
      for (int i = 0; i < weights.size(); i++) {
        weights.data()[weights.offset() + i] = count.incrementAndGet();
      }
    }
  }

  @Test
  void numbersThatDependOnEarlierMatricesAreFound() {
    assertThat(
            new WeightInitChecks(new Stateful(new AtomicInteger()))
                .all().stream().map(Check::run).filter(CheckResult::broken).toList())
        .extracting(CheckResult::check)
        .contains("same-seed");
  }
}
