package dev.assay.testkit.mutants;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.ConstraintChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Scales each parameter so that its greatest element is 1, and ways to get it wrong. */
final class ConstraintMutants {
  private ConstraintMutants() {}

  enum Flaw {
    NONE(null),
    NO_SIGN(
        Wanted.of(
            "takes half of the greatest positive element",
            "bounds",
            "does not keep the bounds",
            "WEIGHTS")),
    HALVES(
        Wanted.of("halves what is in bounds", "again", "applied a second time it changes values")),
    GRADIENT(
        Wanted.of("scales the gradient too", "values-only", "changes the gradient of a parameter")),
    NO_OFFSET(
        Wanted.of("leaves out the offset", "views", "values that begin inside their storage")),
    HIDES(Wanted.of("takes a NaN for 0", "not-a-number", "a weight that is NaN becomes 0")),
    DIVIDES(Wanted.of("divides by the greatest of zeros", "zeros", "a weight of 0 becomes NaN")),
    ALLOCATES(Wanted.of("copies the values first", "allocation", "1000 steps allocate"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Makes the greatest element 1", formula = "w = w / max |w|")
  record Greatest(@Param("what is wrong with it") Flaw flaw) implements Constraint {
    Greatest {
      Params.check(Greatest.class, flaw);
    }

    @Override
    public void apply(Parameter parameter) {
      Matrix value = flaw == Flaw.ALLOCATES ? parameter.value().copy() : parameter.value();
      float most = most(value);
      float factor = most == 0 && flaw != Flaw.DIVIDES ? 1 : 1 / most;
      boolean inBounds = Math.abs(most - 1) < 1e-6;
      scale(parameter.value(), flaw == Flaw.HALVES && inBounds ? 0.5f : factor);
      if (flaw == Flaw.GRADIENT) {
        scale(parameter.gradient(), factor);
      }
    }

    private int from(Matrix m) {
      return flaw == Flaw.NO_OFFSET ? 0 : m.offset();
    }

    private float most(Matrix m) {
      float most = 0;
      for (int i = from(m); i < from(m) + m.size(); i++) {
        float x = m.data()[i];
        float size = flaw == Flaw.NO_SIGN ? x / 2 : Math.abs(x);
        most = Float.isNaN(x) ? most : Math.max(most, size);
      }
      return most;
    }

    private void scale(Matrix m, float factor) {
      for (int i = from(m); i < from(m) + m.size(); i++) {
        float x = m.data()[i];
        m.data()[i] = flaw == Flaw.HIDES && Float.isNaN(x) ? 0 : x * factor;
      }
    }
  }

  private static boolean keepsBounds(Parameter parameter) {
    Matrix w = parameter.value();
    float most = 0;
    for (int i = 0; i < w.rows(); i++) {
      for (int j = 0; j < w.columns(); j++) {
        most = Math.max(most, Math.abs(w.get(i, j)));
      }
    }
    return Math.abs(most - 1) <= 1e-6;
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Greatest greatest = new Greatest(flaw);
          return new Mutant(
              "constraint",
              greatest,
              new ConstraintChecks(greatest).keeps(ConstraintMutants::keepsBounds),
              Optional.ofNullable(flaw.wanted));
        });
  }
}
