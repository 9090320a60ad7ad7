package dev.assay.testkit.mutants;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.LossChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The mean of squared errors, and ways to get it wrong. */
final class SquaresMutants {
  private SquaresMutants() {}

  enum Flaw {
    NONE(null),
    NOT_AVERAGED(
        Wanted.of(
            "has a gradient without 1/n",
            "gradient",
            "the gradient is not that of the number reported at the mean over ",
            "the gradient of a mean lacks its 1/n")),
    HALVED(
        Wanted.of(
            "has the gradient of half of it", "gradient", "always 0.5 times what is expected")),
    REVERSED(Wanted.of("subtracts the other way round", "gradient", "the sign is reversed")),
    DIVIDES_BY_ROWS(
        Wanted.of(
            "divides by the rows itself",
            "doubling",
            "doubling every row changes the mean: does a row's loss depend on their number?")),
    ADDS(
        Wanted.of(
            "adds to the gradient that is there",
            "overwrites",
            "the gradient is not written, or added to the NaN that was there, at row 0, column 0")),
    HIDES_NAN(
        Wanted.of(
            "makes 0 of NaN",
            "not-a-number",
            "outputs of NaN have the loss 0.0, which hides that a run diverged")),
    ROWS_MIX(
        Wanted.of(
            "takes the first row's target for all",
            "rows-apart",
            "computed alone a row has another loss")),
    CHANGES_OUTPUTS(Wanted.of("works in the outputs", "overwrites", "it changes the outputs")),
    NO_PREDICTION(
        Wanted.of("leaves a prediction out", "predictions", "a prediction is not written, or NaN"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Mean squared error", formula = "l = 1/m sum_j (y[j] - t[j])^2")
  record Squares(@Param("what is wrong with it") Flaw flaw) implements Loss {
    Squares {
      Params.check(Squares.class, flaw);
    }

    @Override
    public Input input() {
      return Input.VALUES;
    }

    @Override
    public Reduction reduction() {
      return Reduction.MEAN;
    }

    @Override
    public void check(int outputs, TargetShape targets) {
      if (targets.labels() || targets.columns() != outputs) {
        throw new IllegalArgumentException("needs a number for each output");
      }
    }

    @Override
    public void rows(
        Matrix outputs,
        Targets targets,
        double[] losses,
        float[] scale,
        Matrix dOutputs,
        LossTally tally) {
      Matrix t = ((Targets.Values) targets).matrix();
      int m = outputs.columns();
      for (int row = 0; row < outputs.rows(); row++) {
        double sum = 0;
        for (int j = 0; j < m; j++) {
          double error = outputs.get(row, j) - t.get(flaw == Flaw.ROWS_MIX ? 0 : row, j);
          sum += error * error;
          if (dOutputs != null) {
            float slope = (float) (factor() * error / m);
            slope *= flaw == Flaw.NOT_AVERAGED ? 1 : scale[row];
            dOutputs.set(row, j, flaw == Flaw.ADDS ? dOutputs.get(row, j) + slope : slope);
          }
          if (flaw == Flaw.CHANGES_OUTPUTS) {
            outputs.set(row, j, (float) error);
          }
        }
        losses[row] = sum / m / (flaw == Flaw.DIVIDES_BY_ROWS ? outputs.rows() : 1);
        if (flaw == Flaw.HIDES_NAN && Double.isNaN(losses[row])) {
          losses[row] = 0;
        }
      }
    }

    private double factor() {
      return flaw == Flaw.HALVED ? 1 : flaw == Flaw.REVERSED ? -2 : 2;
    }

    @Override
    public void predict(Matrix outputs, Matrix predictions) {
      if (flaw != Flaw.NO_PREDICTION) {
        Loss.super.predict(outputs, predictions);
      }
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Squares squares = new Squares(flaw);
          return new Mutant(
              "squared error", squares, new LossChecks(squares), Optional.ofNullable(flaw.wanted));
        });
  }
}
