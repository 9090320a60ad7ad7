package dev.assay.testkit.check;

import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The checks of a gradient transform. */
public final class GradientTransformChecks implements Checks {
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "contract");
  private static final long STEP = 3;

  /** Single precision and its sums over 169 numbers. */
  private static final double ROUNDING = 1e-6;

  private static final float[] SIZES = {1e-6f, 1e-2f, 0.1f, 1, 10, 1e6f, 1e20f};

  private final GradientTransform transform;
  private final OptionalDouble greatestNorm;
  private final OptionalDouble greatestElement;

  private GradientTransformChecks(
      GradientTransform transform, OptionalDouble greatestNorm, OptionalDouble greatestElement) {
    this.transform = transform;
    this.greatestNorm = greatestNorm;
    this.greatestElement = greatestElement;
  }

  /** Everything but limits, of which nothing is known. */
  public GradientTransformChecks(GradientTransform transform) {
    this(transform, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /**
   * Adds a limit on the Euclidean norm over all parameters: longer gradients get that norm and keep
   * their direction, shorter ones stay as they are.
   */
  public GradientTransformChecks limitsNorm(double limit) {
    return new GradientTransformChecks(transform, OptionalDouble.of(limit), greatestElement);
  }

  /** Adds a limit on each element: greater ones get that size, others stay as they are. */
  public GradientTransformChecks limitsElements(double limit) {
    return new GradientTransformChecks(transform, greatestNorm, OptionalDouble.of(limit));
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    greatestNorm.ifPresent(limit ->
        checks.add(
            Check.quick("norm", "longer gradients get the norm stated", f -> norm(f, limit))));
    greatestElement.ifPresent(limit ->
        checks.add(
            Check.quick(
                "elements", "greater elements get the size stated", f -> elements(f, limit))));
    checks.add(Check.quick("gradients-only", "only the gradients given are changed", this::only));
    checks.add(Check.quick("same-bits", "the same step gives the same bits", this::sameBits));
    checks.add(
        Check.quick("parameter-order", "the order of the parameters does not matter", this::order));
    checks.add(Check.quick("views", "gradients may begin inside their storage", this::views));
    checks.add(Check.quick("not-a-number", "a NaN is not hidden", this::notANumber));
    checks.add(Check.quick("zero-gradient", "zero gradients give finite ones", this::zeroGradient));
    checks.add(
        Check.quick(
            "nothing", "an empty list is fine", f -> transform.apply(List.of(), RANDOM, 0)));
    checks.add(Check.thorough("allocation", "a step allocates nothing", this::allocation));
    return checks;
  }

  private static List<Parameter> several(float size) {
    List<Parameter> parameters = Parameters.several();
    parameters.forEach(p -> Parameters.scale(p.gradient(), size));
    return parameters;
  }

  private List<Parameter> applied(List<Parameter> parameters) {
    transform.apply(parameters, RANDOM, STEP);
    return parameters;
  }

  private static double[] gradients(List<Parameter> parameters) {
    return parameters.stream()
        .flatMapToDouble(p -> {
          float[] numbers = Parameters.numbers(p.gradient());
          return java.util.stream.IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]);
        })
        .toArray();
  }

  private static double norm(double[] numbers) {
    double squares = 0;
    for (double x : numbers) {
      squares += x * x;
    }
    return Math.sqrt(squares);
  }

  private void norm(Findings findings, double limit) {
    Comparison norms =
        findings.compare("the norm after clipping is not the one stated", "norm after", "expected");
    Comparison direction =
        findings.compare("clipping changes the gradient's direction", "element", "expected");
    boolean lengthened = false;
    boolean apart = true;
    for (float size : SIZES) {
      double[] before = gradients(several(size));
      List<Parameter> clipped = applied(several(size));
      double[] after = gradients(clipped);
      double expected = Math.min(norm(before), limit);
      norms.add("norm before", norm(before), norm(after), expected, ROUNDING * expected);
      lengthened |= norm(after) > (1 + ROUNDING) * norm(before);
      apart &= clippedApart(several(size), clipped, limit);
      for (int i = 0; i < before.length; i++) {
        double part = before[i] / norm(before) * norm(after);
        direction.add("gradient", before[i], after[i], part, ROUNDING * Math.abs(part));
      }
    }
    if (lengthened) {
      norms.hint("shorter gradients are lengthened");
    } else if (apart) {
      norms.hint("each parameter is clipped by itself, not all of them together");
    }
  }

  /** Whether every parameter's own norm is at most the limit and was so before where it changed. */
  private static boolean clippedApart(List<Parameter> before, List<Parameter> after, double limit) {
    boolean apart = true;
    for (int p = 0; p < before.size(); p++) {
      double expected = Math.min(norm(gradients(before.subList(p, p + 1))), limit);
      double given = norm(gradients(after.subList(p, p + 1)));
      apart &= Math.abs(given - expected) <= ROUNDING * expected;
    }
    return apart;
  }

  private void elements(Findings findings, double limit) {
    Comparison comparison =
        findings.compare("an element after clipping is not the one stated", "after", "expected");
    for (float size : SIZES) {
      double[] before = gradients(several(size));
      double[] after = gradients(applied(several(size)));
      for (int i = 0; i < before.length; i++) {
        double expected = Math.clamp(before[i], -limit, limit);
        comparison.add("gradient", before[i], after[i], expected, ROUNDING * Math.abs(expected));
      }
    }
  }

  private void only(Findings findings) {
    List<Parameter> before = Parameters.several();
    List<Parameter> after = Parameters.several();
    // The last parameter is not handed in, as with "only: [layer]".
    transform.apply(after.subList(0, 3), RANDOM, STEP);
    for (int p = 0; p < before.size(); p++) {
      Parameter parameter = after.get(p);
      String name = parameter.role() + " " + p;
      Bits.require(
          findings,
          "changes the values of " + name + "; they belong to the optimizer",
          i -> "element " + i,
          Parameters.numbers(parameter.value()),
          Parameters.numbers(before.get(p).value()));
      findings.require(
          Parameters.isGuardIntact(parameter.value())
              && Parameters.isGuardIntact(parameter.gradient()),
          "writes beside the gradient of " + name + " in its storage: is offset() left out?");
    }
    Bits.require(
        findings,
        "changes a gradient that was not handed in",
        i -> "element " + i,
        Parameters.numbers(after.getLast().gradient()),
        Parameters.numbers(before.getLast().gradient()));
  }

  private void sameBits(Findings findings) {
    double[] first = gradients(applied(Parameters.several()));
    applied(several(1e3f));
    Bits.require(
        findings,
        "the same gradients at the same step give others the second time: state is kept between"
            + " calls",
        i -> "element " + i,
        gradients(applied(Parameters.several())),
        first);
  }

  /** Random ones draw in the order of the parameters, and are left out. */
  private void order(Findings findings) {
    double[] inOrder = gradients(applied(Parameters.several()));
    List<Parameter> atAnotherStep = Parameters.several();
    transform.apply(atAnotherStep, RANDOM, STEP + 1);
    if (!Bits.same(gradients(atAnotherStep), inOrder)) {
      return;
    }
    List<Parameter> reversed = Parameters.several();
    applied(reversed.reversed());
    double[] given = gradients(reversed);
    Comparison comparison =
        findings.compare(
            "the result depends on the order of the parameters", "last first", "in order");
    for (int i = 0; i < given.length; i++) {
      int element = i;
      comparison.add(
          () -> "element " + element,
          Double.NaN,
          given[i],
          inOrder[i],
          ROUNDING * Math.abs(inOrder[i]));
    }
  }

  private void views(Findings findings) {
    List<Parameter> views = Parameters.several();
    List<Parameter> plain = Parameters.several().stream().map(Parameters::alone).toList();
    Bits.require(
        findings,
        "gradients that begin inside their storage are changed otherwise than those in storage of"
            + " their own: is offset() left out?",
        i -> "element " + i,
        gradients(applied(views)),
        gradients(applied(plain)));
  }

  private void notANumber(Findings findings) {
    List<Parameter> parameters = Parameters.several();
    parameters.getFirst().gradient().set(2, 3, Float.NaN);
    float after = applied(parameters).getFirst().gradient().get(2, 3);
    findings.require(
        Float.isNaN(after),
        () ->
            "a gradient that is NaN becomes "
                + Text.number(after)
                + ": an overflow would be hidden, not shown");
  }

  private void zeroGradient(Findings findings) {
    for (double g : gradients(applied(several(0)))) {
      if (!Double.isFinite(g)) {
        findings.broken("a gradient of zeros becomes " + g + ": is the norm 0 divided by?");
        return;
      }
    }
  }

  private void allocation(Findings findings) {
    List<Parameter> parameters = Parameters.several();
    long bytes = Allocations.ofThousandRepetitions(() -> transform.apply(parameters, RANDOM, STEP));
    findings.require(bytes == 0, () -> "1000 steps allocate " + bytes + " bytes");
  }
}
