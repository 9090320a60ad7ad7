package dev.assay.testkit.mutants;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.GradientTransformChecks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Clipping of the norm over all parameters, and ways to get it wrong. */
final class ClippingMutants {
  private static final double LIMIT = 2;
  private static final double[] LAST = new double[1];

  private ClippingMutants() {}

  enum Flaw {
    NONE(null),
    PER_PARAMETER(
        Wanted.of(
            "clips the norm of each parameter by itself",
            "norm",
            "the norm after clipping is not the one stated",
            "each parameter is clipped by itself, not all of them together")),
    ORDER(
        Wanted.of(
            "scales each parameter by the norm of those before it",
            "parameter-order",
            "depends on the order of the parameters")),
    NO_ROOT(
        Wanted.of(
            "compares the limit with the squared norm",
            "norm",
            "the norm after clipping is not the one stated")),
    LENGTHENS(
        Wanted.of(
            "brings shorter gradients to the limit too",
            "norm",
            "the norm after clipping is not the one stated",
            "shorter gradients are lengthened")),
    OVERFLOWS(
        Wanted.of(
            "adds squares in single precision, which overflow",
            "norm",
            "at norm before = ",
            "e+20: norm after 0")),
    ELEMENTS(
        Wanted.of(
            "clips elements instead of the norm",
            "norm",
            "clipping changes the gradient's direction")),
    DIVIDES_BY_ZERO(
        Wanted.of(
            "divides by a norm of 0",
            "zero-gradient",
            "a gradient of zeros becomes NaN",
            "is the norm 0 divided by?")),
    HIDES_NAN(
        Wanted.of(
            "sets a NaN to 0",
            "not-a-number",
            "a gradient that is NaN becomes 0",
            "hidden, not shown")),
    CHANGES_VALUES(
        Wanted.of(
            "scales the weights",
            "gradients-only",
            "changes the values of WEIGHTS",
            "they belong to the optimizer")),
    NO_OFFSET(
        Wanted.of(
            "scales from the start of the storage",
            "gradients-only",
            "writes beside the gradient",
            "is offset() left out?")),
    KEEPS(
        Wanted.of(
            "keeps the largest norm seen in a static array",
            "same-bits",
            "the same gradients at the same step give others the second time",
            "state is kept between calls"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Clips the norm over all parameters", formula = "g = g min(1, 2 / norm)")
  record ClipNorm(@Param("what is wrong with it") Flaw flaw) implements GradientTransform {
    ClipNorm {
      Params.check(ClipNorm.class, flaw);
    }

    @Override
    public void apply(List<Parameter> parameters, RandomStream random, long step) {
      double squares = 0;
      double own = 0;
      for (int p = 0; p < parameters.size(); p++) {
        Matrix g = parameters.get(p).gradient();
        own = squares(g);
        squares += own;
        if (flaw == Flaw.PER_PARAMETER || flaw == Flaw.ORDER) {
          scale(parameters.get(p), factor(flaw == Flaw.ORDER ? squares : own));
        }
      }
      if (flaw == Flaw.PER_PARAMETER || flaw == Flaw.ORDER) {
        return;
      }
      double factor = factor(squares);
      for (int p = 0; p < parameters.size(); p++) {
        scale(parameters.get(p), factor);
      }
    }

    private double squares(Matrix g) {
      double squares = 0;
      float single = 0;
      for (int i = 0; i < g.size(); i++) {
        float element = g.data()[g.offset() + i];
        squares += (double) element * element;
        single += element * element;
      }
      return flaw == Flaw.OVERFLOWS ? single : squares;
    }

    private double factor(double squares) {
      double norm = flaw == Flaw.NO_ROOT ? squares : Math.sqrt(squares);
      if (flaw == Flaw.KEEPS) {
        LAST[0] = Math.max(LAST[0], norm);
        norm = LAST[0];
      }
      return switch (flaw) {
        case LENGTHENS -> norm == 0 ? 1 : LIMIT / norm;
        case DIVIDES_BY_ZERO -> Math.min(norm, LIMIT) / norm;
        default -> norm > LIMIT ? LIMIT / norm : 1;
      };
    }

    private void scale(Parameter parameter, double factor) {
      Matrix m = flaw == Flaw.CHANGES_VALUES ? parameter.value() : parameter.gradient();
      int from = flaw == Flaw.NO_OFFSET ? 0 : m.offset();
      for (int i = from; i < from + m.size(); i++) {
        float g = m.data()[i];
        m.data()[i] =
            switch (flaw) {
              case ELEMENTS -> (float) Math.clamp(g, -LIMIT / 13, LIMIT / 13);
              case HIDES_NAN -> Float.isNaN(g) ? 0 : (float) (factor * g);
              default -> (float) (factor * g);
            };
      }
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          ClipNorm clip = new ClipNorm(flaw);
          return new Mutant(
              "clip-norm",
              clip,
              new GradientTransformChecks(clip).limitsNorm(LIMIT),
              Optional.ofNullable(flaw.wanted));
        });
  }
}
