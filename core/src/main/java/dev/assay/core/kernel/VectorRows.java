package dev.assay.core.kernel;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Rows} on vectors of 8 or 16 numbers. Sixteen partial results are one vector or two; what
 * is left after whole groups of sixteen joins under a mask.
 *
 * <p>Written so that C2 needs no luck with its profiles to keep vectors in registers:
 *
 * <ul>
 *   <li>A method's vectors are given to no other method of this class. One that is called outside a
 *       loop can look too rare to be inlined, and its arguments would be put on the heap.
 *   <li>In loops the operations are those of a vector just read, whose class C2 knows. That of a
 *       partial result, which is known from the round before, it takes from the profile of
 *       FloatVector's methods, which can be empty.
 * </ul>
 */
@SuppressWarnings("UnusedMethod") // called through their handles
final class VectorRows {
  private static final VectorSpecies<Float> FLOATS = VectorMath.FLOATS;
  private static final int STEP = FLOATS.length();
  private static final int GROUP = 16;
  private static final boolean TWO = STEP < GROUP;

  /** Joins partial results for which no number is left: zeros of either sign stay as they are. */
  private static final FloatVector MINUS_ZERO = FloatVector.broadcast(FLOATS, -0f);

  /** Minus zero, too, when multiplied by the zeros outside a mask. */
  private static final FloatVector MINUS_ONE = FloatVector.broadcast(FLOATS, -1f);

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
      low = FloatVector.fromArray(FLOATS, x, from + j).add(low);
      if (TWO) {
        high = FloatVector.fromArray(FLOATS, x, from + j + STEP).add(high);
      }
    }
    VectorMask<Float> rest = FLOATS.indexInRange(whole, n);
    FloatVector last = FloatVector.fromArray(FLOATS, x, from + whole, rest);
    low = MINUS_ZERO.blend(last, rest).add(low);
    if (TWO) {
      rest = FLOATS.indexInRange(whole + STEP, n);
      last = FloatVector.fromArray(FLOATS, x, from + whole + STEP, rest);
      high = MINUS_ZERO.blend(last, rest).add(high);
    }
    FloatVector eight = low.add(TWO ? high : low.rearrange(BY_8));
    FloatVector four = eight.add(eight.rearrange(BY_4));
    FloatVector two = four.add(four.rearrange(BY_2));
    return two.add(two.rearrange(BY_1)).lane(0);
  }

  private static float dot(float[] x, int xFrom, float[] y, int yFrom, int n) {
    FloatVector low = FloatVector.zero(FLOATS);
    FloatVector high = FloatVector.zero(FLOATS);
    int whole = n - n % GROUP;
    for (int j = 0; j < whole; j += GROUP) {
      FloatVector a = FloatVector.fromArray(FLOATS, x, xFrom + j);
      low = a.fma(FloatVector.fromArray(FLOATS, y, yFrom + j), low);
      if (TWO) {
        FloatVector b = FloatVector.fromArray(FLOATS, x, xFrom + j + STEP);
        high = b.fma(FloatVector.fromArray(FLOATS, y, yFrom + j + STEP), high);
      }
    }
    VectorMask<Float> rest = FLOATS.indexInRange(whole, n);
    FloatVector last = FloatVector.fromArray(FLOATS, y, yFrom + whole, rest);
    last = MINUS_ONE.blend(last, rest);
    low = FloatVector.fromArray(FLOATS, x, xFrom + whole, rest).fma(last, low);
    if (TWO) {
      int at = whole + STEP;
      rest = FLOATS.indexInRange(at, n);
      last = FloatVector.fromArray(FLOATS, y, yFrom + at, rest);
      last = MINUS_ONE.blend(last, rest);
      high = FloatVector.fromArray(FLOATS, x, xFrom + at, rest).fma(last, high);
    }
    FloatVector eight = low.add(TWO ? high : low.rearrange(BY_8));
    FloatVector four = eight.add(eight.rearrange(BY_4));
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
      m0 = FloatVector.fromArray(FLOATS, x, j).max(m0);
      m1 = FloatVector.fromArray(FLOATS, x, Math.min(j + STEP, last)).max(m1);
      m2 = FloatVector.fromArray(FLOATS, x, Math.min(j + 2 * STEP, last)).max(m2);
      m3 = FloatVector.fromArray(FLOATS, x, Math.min(j + 3 * STEP, last)).max(m3);
    }
    FloatVector m = m0.max(m1).max(m2.max(m3));
    FloatVector eight = TWO ? m : m.max(m.rearrange(BY_8));
    FloatVector four = eight.max(eight.rearrange(BY_4));
    FloatVector two = four.max(four.rearrange(BY_2));
    return two.max(two.rearrange(BY_1)).lane(0);
  }
}
