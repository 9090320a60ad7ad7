package dev.assay.core.kernel;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Rows} on vectors of 8 or 16 numbers. Sixteen partial results are one vector or two; what
 * is left after whole groups of sixteen joins under a mask.
 */
@SuppressWarnings("UnusedMethod") // called through their handles
final class VectorRows {
  private static final VectorSpecies<Float> FLOATS = VectorMath.FLOATS;
  private static final int STEP = FLOATS.length();
  private static final int GROUP = 16;
  private static final boolean TWO = STEP < GROUP;

  private static final VectorShuffle<Float> BY_8 = VectorShuffle.iota(FLOATS, 8 % STEP, 1, true);
  private static final VectorShuffle<Float> BY_4 = VectorShuffle.iota(FLOATS, 4 % STEP, 1, true);
  private static final VectorShuffle<Float> BY_2 = VectorShuffle.iota(FLOATS, 2 % STEP, 1, true);
  private static final VectorShuffle<Float> BY_1 = VectorShuffle.iota(FLOATS, 1, 1, true);

  static final OutOfLine SUM = OutOfLine.row(MethodHandles.lookup(), "sum");
  static final OutOfLine MAX = OutOfLine.row(MethodHandles.lookup(), "max");
  static final OutOfLine DOT = OutOfLine.twoRows(MethodHandles.lookup(), "dot");

  private VectorRows() {}

  private static float sum(float[] x, int from, int n) {
    FloatVector low = FloatVector.zero(FLOATS);
    FloatVector high = FloatVector.zero(FLOATS);
    int whole = n - n % GROUP;
    for (int j = 0; j < whole; j += GROUP) {
      low = low.add(FloatVector.fromArray(FLOATS, x, from + j));
      if (TWO) {
        high = high.add(FloatVector.fromArray(FLOATS, x, from + j + STEP));
      }
    }
    VectorMask<Float> rest = FLOATS.indexInRange(whole, n);
    low = low.add(FloatVector.fromArray(FLOATS, x, from + whole, rest), rest);
    if (TWO) {
      rest = FLOATS.indexInRange(whole + STEP, n);
      high = high.add(FloatVector.fromArray(FLOATS, x, from + whole + STEP, rest), rest);
    }
    return tree(low, high);
  }

  private static float dot(float[] x, int xFrom, float[] y, int yFrom, int n) {
    FloatVector low = FloatVector.zero(FLOATS);
    FloatVector high = FloatVector.zero(FLOATS);
    int whole = n - n % GROUP;
    for (int j = 0; j < whole; j += GROUP) {
      low = product(x, xFrom + j, y, yFrom + j, low);
      if (TWO) {
        high = product(x, xFrom + j + STEP, y, yFrom + j + STEP, high);
      }
    }
    low = rest(x, xFrom + whole, y, yFrom + whole, low, FLOATS.indexInRange(whole, n));
    if (TWO) {
      int at = whole + STEP;
      high = rest(x, xFrom + at, y, yFrom + at, high, FLOATS.indexInRange(at, n));
    }
    return tree(low, high);
  }

  private static FloatVector product(float[] x, int xAt, float[] y, int yAt, FloatVector s) {
    return FloatVector.fromArray(FLOATS, x, xAt).fma(FloatVector.fromArray(FLOATS, y, yAt), s);
  }

  /** Lanes outside the mask keep their partial result, the sign of zero included. */
  private static FloatVector rest(
      float[] x, int xAt, float[] y, int yAt, FloatVector s, VectorMask<Float> mask) {
    FloatVector a = FloatVector.fromArray(FLOATS, x, xAt, mask);
    FloatVector b = FloatVector.fromArray(FLOATS, y, yAt, mask);
    return s.blend(a.fma(b, s), mask);
  }

  private static float tree(FloatVector low, FloatVector high) {
    FloatVector s = TWO ? low.add(high) : low.add(low.rearrange(BY_8));
    return halves(s);
  }

  /** The steps 4, 2, 1. */
  private static float halves(FloatVector s) {
    FloatVector four = s.add(s.rearrange(BY_4));
    FloatVector two = four.add(four.rearrange(BY_2));
    return two.add(two.rearrange(BY_1)).lane(0);
  }

  /** For n of at least one vector; the last ones overlap those before. */
  private static float max(float[] x, int from, int n) {
    int last = from + n - STEP;
    FloatVector m0 = FloatVector.fromArray(FLOATS, x, last);
    FloatVector m1 = m0;
    FloatVector m2 = m0;
    FloatVector m3 = m0;
    // Four chains, since each vector's maximum takes several cycles.
    for (int j = from; j < last; j += 4 * STEP) {
      m0 = m0.max(FloatVector.fromArray(FLOATS, x, j));
      m1 = m1.max(FloatVector.fromArray(FLOATS, x, Math.min(j + STEP, last)));
      m2 = m2.max(FloatVector.fromArray(FLOATS, x, Math.min(j + 2 * STEP, last)));
      m3 = m3.max(FloatVector.fromArray(FLOATS, x, Math.min(j + 3 * STEP, last)));
    }
    return greatest(m0.max(m1).max(m2.max(m3)));
  }

  private static float greatest(FloatVector s) {
    FloatVector eight = TWO ? s : s.max(s.rearrange(BY_8));
    FloatVector four = eight.max(eight.rearrange(BY_4));
    FloatVector two = four.max(four.rearrange(BY_2));
    return two.max(two.rearrange(BY_1)).lane(0);
  }
}
