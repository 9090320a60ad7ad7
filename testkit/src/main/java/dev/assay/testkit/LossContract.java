package dev.assay.testkit;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.testkit.check.LossChecks;
import dev.assay.testkit.check.LossExamples;
import java.util.Optional;

/** What every loss must keep; extend it, and give the loss and its formula once more in double. */
public abstract class LossContract extends CheckedContract {
  protected abstract Loss loss(Reduction reduction);

  /**
   * The loss of one row by its definition, with StrictMath.
   *
   * @param target the numbers of the row, or its label as the only element
   */
  protected abstract double formula(double[] outputs, double[] target);

  /** Outputs well inside the loss's domain. */
  protected abstract Matrix outputs(int rows, int columns, RandomStream random);

  protected abstract Targets targets(int rows, int columns, RandomStream random);

  /** Outputs that no others beat on these targets. */
  protected abstract Matrix best(Targets targets, int columns);

  /** Outputs at the ends of the loss's domain, such as logits of 1e4, on which it is finite. */
  protected abstract Matrix extremes(int rows, int columns);

  /** Numbers of outputs to try. */
  protected int[] columns() {
    return new int[] {2, 3, 10, 15, 16, 17, 65};
  }

  @Override
  final Loss component() {
    return loss(Reduction.MEAN);
  }

  @Override
  final LossChecks checks() {
    return new LossChecks(loss(Reduction.MEAN), loss(Reduction.SUM), new Examples());
  }

  private final class Examples implements LossExamples {
    @Override
    public int[] columns() {
      return LossContract.this.columns();
    }

    @Override
    public Matrix outputs(int rows, int columns, RandomStream random) {
      return LossContract.this.outputs(rows, columns, random);
    }

    @Override
    public Targets targets(int rows, int columns, RandomStream random) {
      return LossContract.this.targets(rows, columns, random);
    }

    @Override
    public Matrix extremes(int rows, int columns) {
      return LossContract.this.extremes(rows, columns);
    }

    @Override
    public Optional<Matrix> best(Targets targets, int columns) {
      return Optional.of(LossContract.this.best(targets, columns));
    }

    @Override
    public Optional<Formula> formula() {
      return Optional.of(LossContract.this::formula);
    }
  }
}
