package dev.assay.testkit.check;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Samples;
import java.util.List;

/** The checks of an elementwise activation. */
public final class ActivationChecks implements Checks {
  private static final int[] WIDTHS = {1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 4098};
  private static final int[] BLOCKS = {1, 7, 16, 1000, 1025};
  private static final int PAD = 3;

  /**
   * How far the float loops may be from the definition in double.
   *
   * @param ulps units in the last place of the exact value
   * @param floor added to that, an absolute number
   * @param gradientUlps units in the last place of the exact gradient
   * @param gradientFloor added to that
   */
  public record Tolerance(double ulps, double floor, double gradientUlps, double gradientFloor) {
    /** Of loops whose author has not said how exact they are. */
    static final Tolerance UNKNOWN = new Tolerance(16, 2e-6, 16, 2e-6);
  }

  private final ElementwiseActivation f;
  private final Tolerance tolerance;
  private final ActivationLoops loops;

  public ActivationChecks(ElementwiseActivation activation, Tolerance tolerance) {
    this.f = activation;
    this.tolerance = tolerance;
    this.loops = new ActivationLoops(activation);
  }

  /** The checks when nobody has said how exact the float loops are. */
  public ActivationChecks(ElementwiseActivation activation) {
    this(activation, Tolerance.UNKNOWN);
  }

  @Override
  public List<Check> all() {
    return List.of(
        Check.quick(
            "derivative",
            "the derivative is that of the value",
            found -> new ActivationDerivative(f).smooth(found)),
        Check.quick(
            "beside-kinks",
            "so it is on both sides of every kink",
            found -> new ActivationDerivative(f).besideKinks(found)),
        Check.quick("kinks", "all kinks are declared", found -> new Kinks(f).run(found)),
        Check.quick("loops", "float loops follow the definition", this::loops),
        Check.quick("infinity", "infinity gives the limits", this::infinity),
        Check.quick("not-a-number", "not a number stays that", this::notANumber),
        Check.quick("bounds", "bounds hold and are tight", this::bounds),
        Check.quick("identity", "it is the identity only if it says so", this::identity),
        Check.thorough(
            "overwrites", "every result is written whole, nothing else is", this::widths),
        Check.thorough("in-place", "results may overwrite arguments", this::inPlace),
        Check.thorough("blocks", "cutting a range into blocks changes no bit", this::blocks),
        Check.thorough("allocation", "loops allocate nothing", this::allocation));
  }

  /** The checks at one number: the derivative, and what the float loops make of it. */
  public List<Check> at(double z) {
    return List.of(
        Check.quick(
            "derivative",
            "the derivative is that of the value",
            found -> new ActivationDerivative(f).at(found, z)),
        Check.quick(
            "loops",
            "float loops follow the definition",
            found -> loops(found, new float[] {(float) z}, new float[] {1})));
  }

  private static String element(int index) {
    return "element " + index;
  }

  private void loops(Findings findings) {
    float[] z = Samples.finite();
    float[] dY = new float[z.length];
    for (int i = 0; i < z.length; i++) {
      dY[i] = i % 3 - 1.25f;
    }
    loops(findings, z, dY);
  }

  private void loops(Findings findings, float[] z, float[] dY) {
    Comparison values =
        findings.compare("the float loop is not the value", "float value", "definition");
    Comparison gradients =
        findings.compare(
            "the float gradient loop is not dY times the derivative",
            "float gradient",
            "definition");
    float[] y = loops.forward(z);
    float[] dZ = loops.backward(z, y, dY);
    for (int i = 0; i < z.length; i++) {
      double value = rounded(f.value(z[i]));
      values.add("z", z[i], y[i], value, allowed(value, tolerance.ulps, tolerance.floor));
      double gradient = rounded(dY[i] * f.derivative(z[i]));
      gradients.add(
          "dY = " + dY[i] + ", z",
          z[i],
          dZ[i],
          gradient,
          allowed(gradient, tolerance.gradientUlps, tolerance.gradientFloor));
    }
  }

  /** Infinite where single precision overflows. */
  private static double rounded(double exact) {
    return Float.isInfinite((float) exact) ? (float) exact : exact;
  }

  private static double allowed(double exact, double ulps, double floor) {
    double unit = Math.ulp((float) exact);
    return Double.isFinite(unit) ? ulps * unit + floor : 0;
  }

  private void infinity(Findings findings) {
    for (float z : new float[] {Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY}) {
      double limit = f.value(z);
      double slope = f.derivative(z);
      findings.require(!Double.isNaN(limit), () -> "the value at " + z + " is NaN");
      findings.require(!Double.isNaN(slope), () -> "the derivative at " + z + " is NaN");
      float[] y = loops.forward(new float[] {z});
      findings.require(
          y[0] == (float) limit,
          () -> "at %s the float loop gives %s, the value is %s".formatted(z, y[0], limit));
      float dZ = loops.backward(new float[] {z}, y, new float[] {1})[0];
      findings.require(
          dZ == (float) slope || Math.abs(dZ - slope) <= 1e-6,
          () ->
              "at %s the float gradient loop gives %s, the derivative is %s"
                  .formatted(z, dZ, slope));
    }
  }

  private void notANumber(Findings findings) {
    findings.require(
        Double.isNaN(f.value(Double.NaN)),
        () -> "the value at NaN is " + f.value(Double.NaN) + ", which hides that a run diverged");
    float y = loops.forward(new float[] {Float.NaN})[0];
    findings.require(
        Float.isNaN(y),
        () -> "the float loop makes " + y + " of NaN, which hides that a run diverged");
  }

  private void bounds(Findings findings) {
    float[] z = Samples.finite();
    float[] y = loops.forward(z);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < z.length; i++) {
      double value = f.value(z[i]);
      low = Math.min(low, value);
      high = Math.max(high, value);
      double allowed = tolerance.floor + tolerance.ulps * Math.ulp(y[i]);
      outside(findings, "value", z[i], value, 0);
      outside(findings, "float value", z[i], y[i], allowed);
    }
    reached(findings, "lowerBound()", low, f.lowerBound());
    reached(findings, "upperBound()", high, f.upperBound());
  }

  private void outside(Findings findings, String what, float z, double given, double allowed) {
    findings.require(
        !(given < f.lowerBound() - allowed || given > f.upperBound() + allowed),
        () ->
            "the %s at z = %s is %s, outside the bounds %s and %s"
                .formatted(
                    what,
                    Text.number(z),
                    Text.number(given),
                    Text.number(f.lowerBound()),
                    Text.number(f.upperBound())));
  }

  private static void reached(Findings findings, String name, double extreme, double bound) {
    boolean near =
        Double.isInfinite(bound)
            ? extreme * Math.signum(bound) > 1e30
            : Math.abs(extreme - bound) <= 1e-3;
    findings.require(
        near,
        () ->
            "%s is %s, values end at %s".formatted(name, Text.number(bound), Text.number(extreme)));
  }

  private void identity(Findings findings) {
    float[] z = Samples.finite();
    for (float each : z) {
      if (f.isIdentity() && f.value(each) != each) {
        findings.broken(
            "isIdentity() is true, and f(%s) = %s"
                .formatted(Text.number(each), Text.number(f.value(each))));
        return;
      }
    }
  }

  private void widths(Findings findings) {
    for (int n : WIDTHS) {
      float[] z = padded(Samples.spread(n));
      float[] dY = padded(Samples.spread(n));
      float[] y = ActivationLoops.poisoned(z.length);
      float[] dZ = ActivationLoops.poisoned(z.length);
      float[] zBefore = z.clone();
      float[] dYBefore = dY.clone();
      f.forward(z, PAD, y, PAD, n);
      float[] yBefore = y.clone();
      f.backward(loops.input(z, y), PAD, y, PAD, dY, PAD, dZ, PAD, n);
      findings.require(Bits.same(z, zBefore), "forward or backward changes z");
      findings.require(Bits.same(y, yBefore), "backward changes y");
      findings.require(Bits.same(dY, dYBefore), "backward changes dY, which is not dZ");
      written(findings, "y", y, n);
      written(findings, "dZ", dZ, n);
    }
  }

  private static void written(Findings findings, String name, float[] result, int n) {
    for (int i = 0; i < result.length; i++) {
      boolean inside = i >= PAD && i < PAD + n;
      if (Float.isNaN(result[i]) == inside) {
        findings.broken(
            "for %d numbers from index %d, %s[%d] is %s"
                .formatted(n, PAD, name, i, inside ? "not written" : "written too"));
        return;
      }
    }
  }

  private void inPlace(Findings findings) {
    for (int n : WIDTHS) {
      float[] z = Samples.spread(n);
      float[] dY = Samples.spread(n);
      float[] y = loops.forward(z);
      float[] dZ = loops.backward(z, y, dY);
      float[] both = z.clone();
      f.forward(both, 0, both, 0, n);
      Bits.require(
          findings,
          "with y in place of z forward gives other numbers",
          ActivationChecks::element,
          both,
          y);
      float[] gradient = dY.clone();
      f.backward(loops.input(z, y), 0, y, 0, gradient, 0, gradient, 0, n);
      Bits.require(
          findings,
          "with dZ in place of dY backward gives other numbers",
          ActivationChecks::element,
          gradient,
          dZ);
    }
  }

  private void blocks(Findings findings) {
    int n = WIDTHS[WIDTHS.length - 1];
    float[] z = Samples.spread(n);
    float[] y = loops.forward(z);
    float[] dZ = loops.backward(z, y, z);
    for (int block : BLOCKS) {
      float[] yInBlocks = ActivationLoops.poisoned(n);
      float[] dZInBlocks = ActivationLoops.poisoned(n);
      for (int from = 0; from < n; from += block) {
        int m = Math.min(block, n - from);
        f.forward(z, from, yInBlocks, from, m);
        float[] in = loops.input(z, yInBlocks);
        f.backward(in, from, yInBlocks, from, z, from, dZInBlocks, from, m);
      }
      String mistake = " differs when " + n + " numbers are cut into blocks of " + block;
      Bits.require(findings, "the value" + mistake, ActivationChecks::element, yInBlocks, y);
      Bits.require(findings, "the gradient" + mistake, ActivationChecks::element, dZInBlocks, dZ);
    }
  }

  private void allocation(Findings findings) {
    int n = 65;
    float[] z = Samples.spread(n);
    float[] y = new float[n];
    float[] dZ = new float[n];
    float[] in = loops.input(z, y);
    long bytes =
        Allocations.ofThousandRepetitions(() -> {
          f.forward(z, 0, y, 0, n);
          f.backward(in, 0, y, 0, z, 0, dZ, 0, n);
        });
    findings.require(bytes == 0, () -> "1000 repetitions allocate " + bytes + " bytes");
  }

  private static float[] padded(float[] values) {
    float[] result = ActivationLoops.poisoned(values.length + 2 * PAD);
    System.arraycopy(values, 0, result, PAD, values.length);
    return result;
  }
}
