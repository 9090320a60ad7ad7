package dev.assay.testkit.support;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Parameter.Role;
import java.util.Arrays;
import java.util.List;

/** Parameters for tests, whose matrices are views with rows of a guard value around them. */
public final class Parameters {
  private static final float GUARD = 7;

  private Parameters() {}

  /** Numbers between 0.5 and 1 of both signs; different ones for each {@code number}. */
  public static Parameter of(Role role, int rows, int columns, long number) {
    return guarded(role, rows, columns, number, 1);
  }

  /** As {@link #of}, but the matrices begin at the start of their arrays; the guard follows. */
  public static Parameter atStart(Role role, int rows, int columns, long number) {
    return guarded(role, rows, columns, number, 0);
  }

  private static Parameter guarded(Role role, int rows, int columns, long number, int before) {
    return new Parameter(
        "dense-1",
        "dense-1." + number,
        role,
        guarded(Samples.matrix(rows, columns, 2 * number), before),
        guarded(Samples.matrix(rows, columns, 2 * number + 1), before));
  }

  /** Weights, a bias, a scale and another matrix of weights. */
  public static List<Parameter> several() {
    return List.of(
        of(Role.WEIGHTS, 5, 13, 1),
        of(Role.BIAS, 1, 13, 2),
        of(Role.SCALE, 1, 17, 3),
        of(Role.WEIGHTS, 13, 3, 4));
  }

  /** Multiplies the numbers of a view. */
  public static void scale(Matrix view, float by) {
    for (int i = view.offset(); i < view.offset() + view.size(); i++) {
      view.data()[i] *= by;
    }
  }

  /** The same parameter in storage of its own. */
  public static Parameter alone(Parameter view) {
    return new Parameter(
        view.layer(), view.name(), view.role(), view.value().copy(), view.gradient().copy());
  }

  /** A copy with rows of guard values: some before it, one behind it. */
  private static Matrix guarded(Matrix source, int before) {
    Matrix all = Matrix.zeros(before + source.rows() + 1, source.columns());
    all.fill(GUARD);
    Matrix view = all.rows(before, source.rows());
    view.copyFrom(source);
    return view;
  }

  /** Whether what lies around the view still holds the guard value. */
  public static boolean isGuardIntact(Matrix view) {
    float[] data = view.data();
    for (int i = 0; i < data.length; i++) {
      boolean outside = i < view.offset() || i >= view.offset() + view.size();
      if (outside && data[i] != GUARD) {
        return false;
      }
    }
    return true;
  }

  /** A copy of a view's numbers. */
  public static float[] numbers(Matrix view) {
    return Arrays.copyOfRange(view.data(), view.offset(), view.offset() + view.size());
  }
}
