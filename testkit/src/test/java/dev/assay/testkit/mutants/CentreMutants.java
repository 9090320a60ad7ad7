package dev.assay.testkit.mutants;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;
import dev.assay.testkit.check.LayerChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Subtracts the mean of the batch in training and a running mean in evaluation, as batch
 * normalisation does, and ways to get it wrong.
 */
final class CentreMutants {
  private static final int INPUTS = 5;
  private static final float KEPT = 0.9f;

  private CentreMutants() {}

  enum Flaw {
    NONE(null),
    MEAN_IS_CONSTANT(
        Wanted.of(
            "takes the batch's mean for a constant in the gradient",
            "gradients",
            "the gradient of the input is not that of the output")),
    BATCH_IN_EVALUATION(
        Wanted.of(
            "takes the batch's mean in evaluation too",
            "evaluation",
            "in evaluation a row's output depends on the other rows")),
    LEARNS_IN_EVALUATION(
        Wanted.of(
            "moves its running mean in evaluation too",
            "evaluation",
            "evaluation changes parameters or running statistics; only training may")),
    LEARNS_IN_BACKWARD(
        Wanted.of(
            "moves its running mean in the backward pass too",
            "arguments",
            "backward changes parameters or running statistics")),
    DECLARED_WRONGLY(
        Wanted.of(
            "says that rows mix and subtracts nothing",
            "rows-mixed",
            "mixesRows() says that rows affect each other",
            "the output of other rows stays the same")),
    NOT_DECLARED(
        Wanted.of(
            "does not say that rows mix",
            "rows-apart",
            "the output of other rows changes with row 4",
            "let mixesRows() be true"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Centres every column", formula = "y = x - mean")
  record Centre(@Param("what is wrong with it") Flaw flaw) implements Layer {
    Centre {
      Params.check(Centre.class, flaw);
    }

    @Override
    public int outputs(int inputs) {
      if (inputs < 1) {
        throw new IllegalArgumentException("centre needs an input");
      }
      return inputs;
    }

    @Override
    public boolean mixesRows() {
      return flaw != Flaw.NOT_DECLARED;
    }

    @Override
    public void declare(Slots slots, int inputs) {
      slots.running("mean", 1, inputs, 0);
    }

    @Override
    public void forward(Frame frame, Matrix x, Matrix y) {
      Matrix running = frame.running(0);
      for (int j = 0; j < x.columns(); j++) {
        float mean = mean(x, j);
        if (frame.training() || flaw == Flaw.LEARNS_IN_EVALUATION) {
          running.set(0, j, KEPT * running.get(0, j) + (1 - KEPT) * mean);
        }
        boolean batch = frame.training() || flaw == Flaw.BATCH_IN_EVALUATION;
        float taken = batch ? mean : running.get(0, j);
        subtract(x, j, flaw == Flaw.DECLARED_WRONGLY ? 0 : taken, y);
      }
    }

    @Override
    public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, Matrix dX) {
      Matrix running = frame.running(0);
      for (int j = 0; j < x.columns(); j++) {
        if (flaw == Flaw.LEARNS_IN_BACKWARD) {
          running.set(0, j, KEPT * running.get(0, j) + (1 - KEPT) * mean(x, j));
        }
        boolean constant = !frame.training() || flaw == Flaw.MEAN_IS_CONSTANT;
        if (dX != null) {
          subtract(dY, j, constant ? 0 : mean(dY, j), dX);
        }
      }
    }

    private static float mean(Matrix m, int column) {
      float sum = 0;
      for (int i = 0; i < m.rows(); i++) {
        sum += m.get(i, column);
      }
      return sum / m.rows();
    }

    private static void subtract(Matrix from, int column, float what, Matrix result) {
      for (int i = 0; i < from.rows(); i++) {
        result.set(i, column, from.get(i, column) - what);
      }
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Centre centre = new Centre(flaw);
          return new Mutant(
              "centre", centre, new LayerChecks(centre, INPUTS), Optional.ofNullable(flaw.wanted));
        });
  }
}
