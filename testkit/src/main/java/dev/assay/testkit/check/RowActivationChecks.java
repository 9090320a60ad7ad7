package dev.assay.testkit.check;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.RowActivation;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Samples;
import java.util.ArrayList;
import java.util.List;

/** The checks of an activation of whole rows. */
public final class RowActivationChecks implements Checks {
  private static final int[] WIDTHS = {1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 4098};
  private static final int[] PULLBACK_WIDTHS = {1, 2, 7, 17};
  private static final int ROWS = 3;
  private static final double STEP = 1e-5;

  private final RowActivation f;
  private final double tolerance;

  /**
   * The checks.
   *
   * @param tolerance greatest difference of float loops from the definition, for numbers and
   *     gradients up to 8
   */
  public RowActivationChecks(RowActivation activation, double tolerance) {
    this.f = activation;
    this.tolerance = tolerance;
  }

  /** The checks when nobody has said how exact the float loops are. */
  public RowActivationChecks(RowActivation activation) {
    this(activation, 1e-4);
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.addAll(
        List.of(
            Check.quick("derivative", "the pullback is that of the values", this::pullback),
            Check.quick("loops", "float loops follow the definition", this::loops),
            Check.quick("arguments", "arguments are left alone", this::arguments),
            Check.quick("in-place", "results may overwrite arguments", this::inPlace),
            Check.quick("rows-apart", "rows do not affect each other", this::rowsApart),
            Check.quick("bounds", "bounds hold at extremes", this::bounds)));
    if (hasOwn("forward", Matrix.class, Matrix.class)
        && hasOwn("backward", Matrix.class, Matrix.class, Matrix.class, Matrix.class)) {
      checks.add(Check.thorough("allocation", "loops allocate nothing", this::allocation));
    }
    return checks;
  }

  /** Whether it has loops of its own; those that every row activation has do allocate. */
  private boolean hasOwn(String method, Class<?>... arguments) {
    try {
      return f.getClass().getMethod(method, arguments).getDeclaringClass() != RowActivation.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private void pullback(Findings findings) {
    Comparison comparison =
        findings.compare(
            "the pullback is not that of the values", "pullback", "central difference");
    for (int n : PULLBACK_WIDTHS) {
      double[] z = row(Samples.matrix(1, n, 1), 0);
      double[] dY = row(Samples.matrix(1, n, 2), 0);
      double[] zBefore = z.clone();
      double[] dYBefore = dY.clone();
      double[] dZ = new double[n];
      f.pullback(z, dY, dZ);
      findings.require(
          Bits.same(z, zBefore) && Bits.same(dY, dYBefore), "the pullback changes its arguments");
      for (int j = 0; j < n; j++) {
        double[] up = z.clone();
        double[] down = z.clone();
        up[j] += STEP;
        down[j] -= STEP;
        double difference = (functional(up, dY) - functional(down, dY)) / (up[j] - down[j]);
        comparison.add(
            "width " + n + ", z[" + j + "]",
            z[j],
            dZ[j],
            difference,
            1e-6 * Math.abs(difference) + 1e-9);
      }
    }
    if (comparison.broken() && isTransposed()) {
      comparison.hint("it is the product with the Jacobian, not with its transpose");
    }
  }

  /** Whether the pullback is {@code sum_j dY[j] dy[i]/dz[j]}. */
  private boolean isTransposed() {
    double[] z = {0.5, -1, 0.25};
    double[] dY = {1, -2, 0.5};
    double[] dZ = new double[3];
    f.pullback(z, dY, dZ);
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        double[] up = z.clone();
        double[] down = z.clone();
        up[j] += STEP;
        down[j] -= STEP;
        sum += dY[j] * (values(up)[i] - values(down)[i]) / (up[j] - down[j]);
      }
      if (Math.abs(sum - dZ[i]) > 1e-6) {
        return false;
      }
    }
    return true;
  }

  private double[] values(double[] z) {
    double[] y = new double[z.length];
    f.value(z, y);
    return y;
  }

  private double functional(double[] z, double[] dY) {
    double[] y = values(z);
    double sum = 0;
    for (int j = 0; j < y.length; j++) {
      sum += dY[j] * y[j];
    }
    return sum;
  }

  /** One forward and one backward pass. */
  private final class Pass {
    final Matrix z;
    final Matrix dY;
    final Matrix y;
    final Matrix dZ;

    Pass(int n) {
      z = Matrix.over(Samples.spread(ROWS * n), ROWS, n);
      dY = Samples.matrix(ROWS, n, 3);
      y = LayerPass.poisoned(ROWS, n);
      dZ = LayerPass.poisoned(ROWS, n);
    }

    Pass run() {
      f.forward(z, y);
      f.backward(input(), y, dY, dZ);
      return this;
    }

    Matrix input() {
      return f.needsInput() ? z : y;
    }
  }

  private void loops(Findings findings) {
    Comparison values =
        findings.compare("the float loop is not the value", "float value", "definition");
    Comparison gradients =
        findings.compare(
            "the float gradient loop is not the pullback", "float gradient", "definition");
    for (int n : WIDTHS) {
      Pass pass = new Pass(n).run();
      for (int i = 0; i < ROWS; i++) {
        double[] exact = values(row(pass.z, i));
        compare(values, n, i, row(pass.y, i), exact);
        f.pullback(row(pass.z, i), row(pass.dY, i), exact);
        compare(gradients, n, i, row(pass.dZ, i), exact);
      }
    }
  }

  private void compare(Comparison comparison, int n, int row, double[] given, double[] exact) {
    for (int j = 0; j < n; j++) {
      int column = j;
      comparison.add(
          () -> "width " + n + ", row " + row + ", column " + column,
          Double.NaN,
          given[j],
          exact[j],
          tolerance);
    }
  }

  private void arguments(Findings findings) {
    for (int n : WIDTHS) {
      Pass pass = new Pass(n);
      float[] z = pass.z.copy().data();
      float[] dY = pass.dY.copy().data();
      f.forward(pass.z, pass.y);
      findings.require(Bits.same(pass.z.data(), z), "forward changes z");
      float[] y = pass.y.copy().data();
      f.backward(pass.input(), pass.y, pass.dY, pass.dZ);
      findings.require(Bits.same(pass.z.data(), z), "backward changes z");
      findings.require(Bits.same(pass.y.data(), y), "backward changes y");
      findings.require(Bits.same(pass.dY.data(), dY), "backward changes dY, which is not dZ");
    }
  }

  private void inPlace(Findings findings) {
    for (int n : WIDTHS) {
      Pass pass = new Pass(n).run();
      Matrix both = pass.z.copy();
      f.forward(both, both);
      Matrix gradient = pass.dY.copy();
      f.backward(pass.input(), pass.y, gradient, gradient);
      same(findings, "with y in place of z forward gives other numbers", both, pass.y);
      same(findings, "with dZ in place of dY backward gives other numbers", gradient, pass.dZ);
    }
  }

  private void rowsApart(Findings findings) {
    for (int n : WIDTHS) {
      Pass pass = new Pass(n).run();
      Matrix y = LayerPass.poisoned(ROWS, n);
      Matrix dZ = LayerPass.poisoned(ROWS, n);
      for (int i = 0; i < ROWS; i++) {
        f.forward(pass.z.rows(i, 1), y.rows(i, 1));
        f.backward(pass.input().rows(i, 1), pass.y.rows(i, 1), pass.dY.rows(i, 1), dZ.rows(i, 1));
      }
      same(findings, "a row computed alone has another value", y, pass.y);
      same(findings, "a row computed alone has another gradient", dZ, pass.dZ);
    }
  }

  private static void same(Findings findings, String mistake, Matrix given, Matrix expected) {
    Bits.require(
        findings, mistake, i -> LayerPass.place(expected, i), given.data(), expected.data());
  }

  private void bounds(Findings findings) {
    for (float scale : new float[] {1e-40f, 1, 1e4f, 1e38f}) {
      Matrix z = Samples.matrix(ROWS, 17, 4);
      for (int i = 0; i < z.size(); i++) {
        z.data()[i] *= scale;
      }
      f.forward(z, z);
      for (float y : z.data()) {
        findings.require(
            y >= f.lowerBound() && y <= f.upperBound(),
            () ->
                "for z of size %s a value is %s, outside the bounds %s and %s"
                    .formatted(
                        Text.number(scale),
                        y,
                        Text.number(f.lowerBound()),
                        Text.number(f.upperBound())));
      }
    }
  }

  private void allocation(Findings findings) {
    Pass pass = new Pass(65);
    long bytes = Allocations.ofThousandRepetitions(pass::run);
    findings.require(bytes == 0, () -> "1000 repetitions allocate " + bytes + " bytes");
  }

  private static double[] row(Matrix m, int row) {
    double[] result = new double[m.columns()];
    for (int j = 0; j < result.length; j++) {
      result[j] = m.get(row, j);
    }
    return result;
  }
}
