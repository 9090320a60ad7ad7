package dev.assay.testkit.check;

import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The checks of a constraint. */
public final class ConstraintChecks implements Checks {
  /** Single precision, and its sums over a column. */
  private static final double ROUNDING = 1e-6;

  private static final float[] SIZES = {1e-6f, 1e-2f, 0.1f, 1, 10, 1e6f, 1e18f};

  private final Constraint constraint;
  private final Optional<Predicate<Parameter>> bounds;

  private ConstraintChecks(Constraint constraint, Optional<Predicate<Parameter>> bounds) {
    this.constraint = constraint;
    this.bounds = bounds;
  }

  /** Everything but the bounds, of which nothing is known. */
  public ConstraintChecks(Constraint constraint) {
    this(constraint, Optional.empty());
  }

  /** Adds what holds of every parameter after the constraint was applied. */
  public ConstraintChecks keeps(Predicate<Parameter> kept) {
    return new ConstraintChecks(constraint, Optional.of(kept));
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    bounds.ifPresent(
        b -> checks.add(Check.quick("bounds", "values keep the bounds", f -> bounds(f, b))));
    checks.add(Check.quick("again", "what keeps the bounds stays as it is", this::again));
    checks.add(Check.quick("values-only", "only the values given are changed", this::only));
    checks.add(Check.quick("views", "values may begin inside their storage", this::views));
    checks.add(Check.quick("not-a-number", "a NaN is not hidden", this::notANumber));
    checks.add(Check.quick("zeros", "zeros become finite values", this::zeros));
    checks.add(Check.thorough("allocation", "a step allocates nothing", this::allocation));
    return checks;
  }

  private static List<Parameter> several(float size) {
    List<Parameter> parameters = Parameters.several();
    parameters.forEach(p -> Parameters.scale(p.value(), size));
    return parameters;
  }

  private List<Parameter> applied(List<Parameter> parameters) {
    parameters.forEach(constraint::apply);
    return parameters;
  }

  private void bounds(Findings findings, Predicate<Parameter> kept) {
    for (float size : SIZES) {
      for (Parameter p : applied(several(size))) {
        if (!kept.test(p)) {
          findings.broken(
              "a parameter of role %s with values near %s does not keep the bounds"
                  .formatted(p.role(), Text.number(size)));
          return;
        }
      }
    }
  }

  private void again(Findings findings) {
    Comparison comparison =
        findings.compare("applied a second time it changes values", "then", "at first");
    for (float size : SIZES) {
      List<Parameter> parameters = applied(several(size));
      List<float[]> first = parameters.stream().map(p -> Parameters.numbers(p.value())).toList();
      applied(parameters);
      for (int p = 0; p < first.size(); p++) {
        float[] then = Parameters.numbers(parameters.get(p).value());
        for (int i = 0; i < then.length; i++) {
          double before = first.get(p)[i];
          comparison.add("value", before, then[i], before, ROUNDING * Math.abs(before));
        }
      }
    }
  }

  private void only(Findings findings) {
    List<Parameter> before = Parameters.several();
    for (Parameter p : applied(Parameters.several())) {
      Parameter original =
          before.stream().filter(b -> b.name().equals(p.name())).findFirst().orElseThrow();
      Bits.require(
          findings,
          "changes the gradient of a parameter of role " + p.role(),
          i -> "element " + i,
          Parameters.numbers(p.gradient()),
          Parameters.numbers(original.gradient()));
      findings.require(
          Parameters.isGuardIntact(p.value()) && Parameters.isGuardIntact(p.gradient()),
          "writes beside the values in their storage: is offset() left out?");
    }
  }

  private void views(Findings findings) {
    for (Parameter view : Parameters.several()) {
      Parameter plain = Parameters.alone(view);
      constraint.apply(plain);
      constraint.apply(view);
      Bits.require(
          findings,
          "values that begin inside their storage are changed otherwise than those in storage of"
              + " their own: is offset() left out?",
          i -> "element " + i,
          Parameters.numbers(view.value()),
          Parameters.numbers(plain.value()));
    }
  }

  private void notANumber(Findings findings) {
    List<Parameter> parameters = Parameters.several();
    parameters.getFirst().value().set(2, 3, Float.NaN);
    float after = applied(parameters).getFirst().value().get(2, 3);
    findings.require(
        Float.isNaN(after),
        () ->
            "a weight that is NaN becomes "
                + Text.number(after)
                + ": an overflow would be hidden, not shown");
  }

  private void zeros(Findings findings) {
    for (Parameter p : applied(several(0))) {
      for (float w : Parameters.numbers(p.value())) {
        if (!Float.isFinite(w)) {
          findings.broken("a weight of 0 becomes " + w + ": is the norm 0 divided by?");
          return;
        }
      }
    }
  }

  private void allocation(Findings findings) {
    List<Parameter> parameters = Parameters.several();
    long bytes =
        Allocations.ofThousandRepetitions(() -> {
          for (int p = 0; p < parameters.size(); p++) {
            constraint.apply(parameters.get(p));
          }
        });
    findings.require(bytes == 0, () -> "1000 steps allocate " + bytes + " bytes");
  }
}
