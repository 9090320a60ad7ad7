package dev.assay.testkit.mutants;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
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

/** Dropout at rate 1/4, and ways to get it wrong. */
final class DropoutMutants {
  private static final double RATE = 0.25;

  private DropoutMutants() {}

  enum Flaw {
    NONE(null),
    NOT_SCALED(
        Wanted.of(
            "does not scale what it keeps",
            "expectation",
            "the mean over random draws in training is not the output in evaluation",
            "are the outputs that are kept not scaled up in training")),
    SCALED_TWICE(
        Wanted.of(
            "scales in training and in evaluation too",
            "expectation",
            "the mean over random draws in training is not the output in evaluation",
            "or scaled in evaluation too?")),
    DRAWS_IN_EVALUATION(
        Wanted.of(
            "draws in evaluation too",
            "evaluation",
            "in evaluation the output depends on the step",
            "random draws belong to training")),
    ANOTHER_MASK(
        Wanted.of(
            "draws again for the gradient",
            "gradients",
            "the gradient of the input is not that of the output"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Dropout", formula = "y = x m, m = 4/3 with probability 3/4, else 0")
  record Dropout(@Param("what is wrong with it") Flaw flaw) implements Layer {
    Dropout {
      Params.check(Dropout.class, flaw);
    }

    @Override
    public int outputs(int inputs) {
      if (inputs < 1) {
        throw new IllegalArgumentException("dropout needs an input");
      }
      return inputs;
    }

    @Override
    public void declare(Slots slots, int inputs) {
      slots.scratch(inputs);
    }

    @Override
    public void forward(Frame frame, Matrix x, Matrix y) {
      draw(frame, frame.step());
      multiply(x, frame.scratch(0), y);
    }

    @Override
    public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, Matrix dX) {
      if (flaw == Flaw.ANOTHER_MASK) {
        draw(frame, frame.step() + 1);
      }
      if (dX != null) {
        multiply(dY, frame.scratch(0), dX);
      }
    }

    private void draw(Frame frame, long step) {
      Matrix mask = frame.scratch(0);
      boolean draws = frame.training() || flaw == Flaw.DRAWS_IN_EVALUATION;
      float scale = (float) (1 / (1 - RATE));
      float kept = flaw == Flaw.NOT_SCALED ? 1 : scale;
      for (int i = 0; i < mask.size(); i++) {
        double u = frame.random(Purpose.DROPOUT).uniform(step, i);
        float drawn = u < RATE ? 0 : kept;
        mask.data()[mask.offset() + i] = draws ? drawn : flaw == Flaw.SCALED_TWICE ? scale : 1;
      }
    }

    private static void multiply(Matrix a, Matrix m, Matrix result) {
      for (int i = 0; i < a.size(); i++) {
        result.data()[result.offset() + i] = a.data()[a.offset() + i] * m.data()[m.offset() + i];
      }
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Dropout dropout = new Dropout(flaw);
          return new Mutant(
              "dropout", dropout, new LayerChecks(dropout, 5), Optional.ofNullable(flaw.wanted));
        });
  }
}
