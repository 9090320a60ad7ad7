package dev.assay.testkit.mutants;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter.Role;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Slots;
import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.check.LayerChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A matrix product with a bias in plain loops, and ways to get it wrong. */
final class DenseMutants {
  private static final int UNITS = 5;
  private static final float[] KEPT = new float[1 << 10];

  private DenseMutants() {}

  enum Flaw {
    NONE(null),
    TRANSPOSED(
        Wanted.of(
            "takes the weights for their transpose in the input's gradient",
            "gradients",
            "the gradient of the input is not that of the output")),
    MEAN(
        Wanted.of(
            "divides the gradient of the weights by the rows, as the loss has done already",
            "gradients",
            "the gradient of layer.weights is not that of the output",
            "always 0.143 times what is expected")),
    NO_SIGN(
        Wanted.of(
            "turns the sign of the bias's gradient around",
            "gradients",
            "the gradient of layer.bias is not that of the output",
            "the sign is reversed")),
    FIRST_ROW_LEFT_OUT(
        Wanted.of(
            "adds the bias's gradient from the second row on",
            "gradients",
            "the gradient of layer.bias is not that of the output")),
    ADDS(
        Wanted.of(
            "adds to the gradient of the weights",
            "overwrites",
            "the gradient of layer.weights is not written",
            "or was added to",
            "parameter gradients are added to what was there; they must be overwritten")),
    LAST_COLUMN(
        Wanted.of(
            "leaves the last column of the output as it was",
            "overwrites",
            "the output is not written at row 0, column 4",
            "7 of 35 elements")),
    CHANGES_INPUT(Wanted.of("scales its input in place", "arguments", "forward changes its input")),
    CHANGES_OUTPUT(
        Wanted.of(
            "uses the output as a place to compute", "arguments", "backward changes the output")),
    CHANGES_WEIGHTS(
        Wanted.of(
            "makes the step itself",
            "arguments",
            "backward changes parameters or running statistics")),
    NEEDS_DX(
        Wanted.of(
            "computes the bias's gradient only with the input's",
            "no-input-gradient",
            "without a gradient of the input, parameters get other gradients")),
    ALL_ROWS(
        Wanted.of(
            "adds the rows of its buffer beyond the batch",
            "partial-batch",
            "of 3 rows in buffers for 7 differs",
            "are rows beyond the batch added?")),
    KEEPS_INPUT(
        Wanted.of(
            "keeps the first input that it saw in a static array",
            "repeatable",
            "differs when the same step is computed again",
            "state is kept between passes")),
    MIXES(
        Wanted.of(
            "reads the row above for the first column",
            "rows-apart",
            "of other rows changes with row 4")),
    TAKES_NOTHING(
        Wanted.of(
            "accepts no input columns",
            "no-input",
            "outputs(0) gives 5, expected IllegalArgumentException")),
    ALLOCATES(Wanted.of("copies the weights in every pass", "allocation", "1000 passes allocate"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  /** Draws in (-1, 1). */
  @About(value = "Uniform", formula = "w ~ U[-1, 1)")
  record Draws() implements WeightInit {
    @Override
    public void fill(Matrix weights, RandomStream random) {
      for (int i = 0; i < weights.size(); i++) {
        weights.data()[weights.offset() + i] = (float) (2 * random.uniform(0, i) - 1);
      }
    }
  }

  @About(value = "Fully connected layer", formula = "y = x W + b")
  record Dense(@Param("what is wrong with it") Flaw flaw) implements Layer {
    private static final int WEIGHTS = 0;
    private static final int BIAS = 1;
    private static final int ROWS_AT_MOST = 16;

    Dense {
      Params.check(Dense.class, flaw);
    }

    @Override
    public int outputs(int inputs) {
      if (inputs < 1 && flaw != Flaw.TAKES_NOTHING) {
        throw new IllegalArgumentException("dense needs an input");
      }
      return UNITS;
    }

    @Override
    public void declare(Slots slots, int inputs) {
      slots.trainable("weights", Role.WEIGHTS, inputs, UNITS, new Draws());
      slots.trainable("bias", Role.BIAS, 1, UNITS, new Draws());
      slots.scratch(UNITS);
      slots.scratch(ROWS_AT_MOST, UNITS);
    }

    @Override
    public void forward(Frame frame, Matrix x, Matrix y) {
      Matrix w = frame.parameter(WEIGHTS);
      Matrix weights = flaw == Flaw.ALLOCATES ? w.copy() : w;
      Matrix bias = frame.parameter(BIAS);
      if (flaw == Flaw.CHANGES_INPUT) {
        x.set(0, 0, 2 * x.get(0, 0));
      }
      int columns = flaw == Flaw.LAST_COLUMN ? UNITS - 1 : UNITS;
      for (int i = 0; i < x.rows(); i++) {
        for (int j = 0; j < columns; j++) {
          float sum = bias.get(0, j);
          for (int k = 0; k < x.columns(); k++) {
            boolean above = flaw == Flaw.MIXES && j == 0 && i > 0;
            sum += x.get(above ? i - 1 : i, k) * weights.get(k, j);
          }
          y.set(i, j, sum);
        }
      }
      if (flaw == Flaw.KEEPS_INPUT) {
        KEPT[0] = 0.5f * KEPT[0] + x.get(0, 0);
        y.set(0, 0, KEPT[0]);
      }
    }

    @Override
    public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, Matrix dX) {
      weightsGradient(frame.gradient(WEIGHTS), x, dY);
      if (flaw != Flaw.NEEDS_DX || dX != null) {
        biasGradient(frame, dY);
      }
      if (dX != null) {
        inputGradient(frame.parameter(WEIGHTS), dY, dX);
      }
      if (flaw == Flaw.CHANGES_OUTPUT) {
        y.set(0, 0, 0);
      } else if (flaw == Flaw.CHANGES_WEIGHTS) {
        frame.parameter(BIAS).set(0, 0, 0);
      }
    }

    private void weightsGradient(Matrix dW, Matrix x, Matrix dY) {
      for (int k = 0; k < x.columns(); k++) {
        for (int j = 0; j < UNITS; j++) {
          float sum = flaw == Flaw.ADDS ? dW.get(k, j) : 0;
          for (int i = 0; i < x.rows(); i++) {
            sum += x.get(i, k) * dY.get(i, j);
          }
          dW.set(k, j, flaw == Flaw.MEAN ? sum / x.rows() : sum);
        }
      }
    }

    private void biasGradient(Frame frame, Matrix dY) {
      // A buffer of fixed size keeps the rows of larger batches.
      Matrix rows = flaw == Flaw.ALL_ROWS ? frame.scratch(1) : dY;
      if (flaw == Flaw.ALL_ROWS) {
        for (int i = dY.rows(); i < rows.rows(); i++) {
          for (int j = 0; j < UNITS; j++) {
            rows.set(i, j, Float.isNaN(rows.get(i, j)) ? 0 : rows.get(i, j));
          }
        }
        rows.rows(0, dY.rows()).copyFrom(dY);
      }
      for (int j = 0; j < UNITS; j++) {
        float sum = 0;
        for (int i = flaw == Flaw.FIRST_ROW_LEFT_OUT ? 1 : 0; i < rows.rows(); i++) {
          sum += rows.get(i, j);
        }
        frame.gradient(BIAS).set(0, j, flaw == Flaw.NO_SIGN ? -sum : sum);
      }
    }

    private void inputGradient(Matrix weights, Matrix dY, Matrix dX) {
      for (int i = 0; i < dX.rows(); i++) {
        for (int k = 0; k < dX.columns(); k++) {
          float sum = 0;
          for (int j = 0; j < UNITS; j++) {
            boolean transposed = flaw == Flaw.TRANSPOSED;
            sum += dY.get(i, j) * (transposed ? weights.get(j, k) : weights.get(k, j));
          }
          dX.set(i, k, sum);
        }
      }
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Dense dense = new Dense(flaw);
          return new Mutant(
              "dense", dense, new LayerChecks(dense, UNITS), Optional.ofNullable(flaw.wanted));
        });
  }
}
