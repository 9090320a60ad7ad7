package dev.assay.testkit.check;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import java.util.Optional;

/** Outputs and targets that a loss is for. */
public interface LossExamples {
  /** The loss of one row by its definition, with StrictMath. */
  @FunctionalInterface
  interface Formula {
    /**
     * The loss of a row.
     *
     * @param target the numbers of the row, or its label as the only element
     */
    double of(double[] outputs, double[] target);
  }

  /** Numbers of outputs to try. */
  int[] columns();

  /** Outputs well inside the loss's domain. */
  Matrix outputs(int rows, int columns, RandomStream random);

  Targets targets(int rows, int columns, RandomStream random);

  /** Outputs at the ends of the loss's domain, such as logits of 1e4, on which it is finite. */
  Matrix extremes(int rows, int columns);

  /** Outputs that no others beat on these targets; empty when they are not known. */
  default Optional<Matrix> best(Targets targets, int columns) {
    return Optional.empty();
  }

  /** Empty when nothing but the loss itself is known. */
  default Optional<Formula> formula() {
    return Optional.empty();
  }
}
