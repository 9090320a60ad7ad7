package dev.assay.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of {@link VectorGemm}: a tile of C stays in registers while k runs. A tile is
 * {@code C = S + A B}, every element one chain of fused multiply-adds over ascending k. Arrays are
 * read and written in full tiles, without masks.
 *
 * <p>All tiles but one are twelve vectors of C. The wide one has three rows of A to find and check
 * in each round and not six; the narrow one wastes less where C has few columns; the one for
 * columns of A finds six numbers at once. The single one has half as many vectors, for the few
 * columns that one of them holds. On AVX2 twelve leave four registers for the rest, and it takes
 * care that C2 manages with them, which shows only in the code it makes (a product of 128 x 512 x
 * 784 falls from 75 to 40 GFLOP/s when it does not):
 *
 * <ul>
 *   <li>Accumulators are local variables, never an array.
 *   <li>The loops of six rows end where a place is reached at steps that are variables, which C2
 *       does not take for counting. Under all collectors but G1 it unrolls small counted loops
 *       until their numbers spill to the stack.
 *   <li>Three reads or more whose indices differ by constants are checked together and then moved
 *       to the front, where each needs a register. So the wide tile has two places in b, and the
 *       one for columns begins with the last of its numbers.
 *   <li>All vectors of a process have the same length. The methods of vectors are shared and so is
 *       their profile: where another length has been used, C2 writes code for both, and what comes
 *       out of that is put on the heap in every round, twenty times as slow for as long as the
 *       process lives.
 * </ul>
 */
final class MicroKernel {
  private static final VectorSpecies<Float> FLOATS = VectorMath.FLOATS;
  private static final int LANES = FLOATS.length();

  /** Columns of the single tile. */
  static final int SINGLE = LANES;

  /** Columns of the narrow tile, half of the wide one. */
  static final int NARROW = 2 * LANES;

  static final int WIDE = 2 * NARROW;

  static final int NARROW_ROWS = 6;
  static final int WIDE_ROWS = 3;

  private MicroKernel() {}

  /**
   * Six rows by two vectors, where six numbers of A lie side by side.
   *
   * @param k length of the chains, 1 or more
   * @param aColumn distance in a between successive k
   * @param bRow distance in b between successive k
   * @param sRow distance in s between rows, 0 to start all of them from one
   * @param cRow distance in c between rows; c may be s
   */
  static void columns(
      int k,
      float[] a,
      int aAt,
      int aColumn,
      float[] b,
      int bAt,
      int bRow,
      float[] s,
      int sAt,
      int sRow,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(FLOATS, s, sAt);
    FloatVector d0 = FloatVector.fromArray(FLOATS, s, sAt + LANES);
    FloatVector c1 = FloatVector.fromArray(FLOATS, s, sAt + sRow);
    FloatVector d1 = FloatVector.fromArray(FLOATS, s, sAt + sRow + LANES);
    FloatVector c2 = FloatVector.fromArray(FLOATS, s, sAt + 2 * sRow);
    FloatVector d2 = FloatVector.fromArray(FLOATS, s, sAt + 2 * sRow + LANES);
    FloatVector c3 = FloatVector.fromArray(FLOATS, s, sAt + 3 * sRow);
    FloatVector d3 = FloatVector.fromArray(FLOATS, s, sAt + 3 * sRow + LANES);
    FloatVector c4 = FloatVector.fromArray(FLOATS, s, sAt + 4 * sRow);
    FloatVector d4 = FloatVector.fromArray(FLOATS, s, sAt + 4 * sRow + LANES);
    FloatVector c5 = FloatVector.fromArray(FLOATS, s, sAt + 5 * sRow);
    FloatVector d5 = FloatVector.fromArray(FLOATS, s, sAt + 5 * sRow + LANES);
    int at = aAt;
    int bt = bAt;
    int end = aAt + k * aColumn;
    do {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, bt);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, bt + LANES);
      FloatVector a5 = FloatVector.broadcast(FLOATS, a[at + 5]);
      c5 = b0.fma(a5, c5);
      d5 = b1.fma(a5, d5);
      FloatVector a0 = FloatVector.broadcast(FLOATS, a[at]);
      c0 = b0.fma(a0, c0);
      d0 = b1.fma(a0, d0);
      FloatVector a1 = FloatVector.broadcast(FLOATS, a[at + 1]);
      c1 = b0.fma(a1, c1);
      d1 = b1.fma(a1, d1);
      FloatVector a2 = FloatVector.broadcast(FLOATS, a[at + 2]);
      c2 = b0.fma(a2, c2);
      d2 = b1.fma(a2, d2);
      FloatVector a3 = FloatVector.broadcast(FLOATS, a[at + 3]);
      c3 = b0.fma(a3, c3);
      d3 = b1.fma(a3, d3);
      FloatVector a4 = FloatVector.broadcast(FLOATS, a[at + 4]);
      c4 = b0.fma(a4, c4);
      d4 = b1.fma(a4, d4);
      at += aColumn;
      bt += bRow;
    } while (at != end);
    c0.intoArray(c, cAt);
    d0.intoArray(c, cAt + LANES);
    c1.intoArray(c, cAt + cRow);
    d1.intoArray(c, cAt + cRow + LANES);
    c2.intoArray(c, cAt + 2 * cRow);
    d2.intoArray(c, cAt + 2 * cRow + LANES);
    c3.intoArray(c, cAt + 3 * cRow);
    d3.intoArray(c, cAt + 3 * cRow + LANES);
    c4.intoArray(c, cAt + 4 * cRow);
    d4.intoArray(c, cAt + 4 * cRow + LANES);
    c5.intoArray(c, cAt + 5 * cRow);
    d5.intoArray(c, cAt + 5 * cRow + LANES);
  }

  /**
   * Three rows by four vectors.
   *
   * @param k length of the chains, 1 or more
   * @param aRow distance in a between rows
   * @param bHalf distance in b between the two halves of a row
   * @param bRow distance in b between successive k
   * @param sRow distance in s between rows, 0 to start all of them from one
   * @param cRow distance in c between rows; c may be s
   */
  static void wide(
      int k,
      float[] a,
      int aAt,
      int aRow,
      float[] b,
      int bAt,
      int bHalf,
      int bRow,
      float[] s,
      int sAt,
      int sRow,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(FLOATS, s, sAt);
    FloatVector d0 = FloatVector.fromArray(FLOATS, s, sAt + LANES);
    FloatVector e0 = FloatVector.fromArray(FLOATS, s, sAt + 2 * LANES);
    FloatVector f0 = FloatVector.fromArray(FLOATS, s, sAt + 3 * LANES);
    FloatVector c1 = FloatVector.fromArray(FLOATS, s, sAt + sRow);
    FloatVector d1 = FloatVector.fromArray(FLOATS, s, sAt + sRow + LANES);
    FloatVector e1 = FloatVector.fromArray(FLOATS, s, sAt + sRow + 2 * LANES);
    FloatVector f1 = FloatVector.fromArray(FLOATS, s, sAt + sRow + 3 * LANES);
    FloatVector c2 = FloatVector.fromArray(FLOATS, s, sAt + 2 * sRow);
    FloatVector d2 = FloatVector.fromArray(FLOATS, s, sAt + 2 * sRow + LANES);
    FloatVector e2 = FloatVector.fromArray(FLOATS, s, sAt + 2 * sRow + 2 * LANES);
    FloatVector f2 = FloatVector.fromArray(FLOATS, s, sAt + 2 * sRow + 3 * LANES);
    int at = aAt;
    int bt = bAt;
    int bu = bAt + bHalf;
    int second = aRow;
    int third = 2 * aRow;
    int end = aAt + k;
    do {
      FloatVector a0 = FloatVector.broadcast(FLOATS, a[at]);
      FloatVector a1 = FloatVector.broadcast(FLOATS, a[at + second]);
      FloatVector a2 = FloatVector.broadcast(FLOATS, a[at + third]);
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, bt);
      c0 = b0.fma(a0, c0);
      c1 = b0.fma(a1, c1);
      c2 = b0.fma(a2, c2);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, bt + LANES);
      d0 = b1.fma(a0, d0);
      d1 = b1.fma(a1, d1);
      d2 = b1.fma(a2, d2);
      FloatVector b2 = FloatVector.fromArray(FLOATS, b, bu);
      e0 = b2.fma(a0, e0);
      e1 = b2.fma(a1, e1);
      e2 = b2.fma(a2, e2);
      FloatVector b3 = FloatVector.fromArray(FLOATS, b, bu + LANES);
      f0 = b3.fma(a0, f0);
      f1 = b3.fma(a1, f1);
      f2 = b3.fma(a2, f2);
      at++;
      bt += bRow;
      bu += bRow;
    } while (at != end);
    c0.intoArray(c, cAt);
    d0.intoArray(c, cAt + LANES);
    e0.intoArray(c, cAt + 2 * LANES);
    f0.intoArray(c, cAt + 3 * LANES);
    c1.intoArray(c, cAt + cRow);
    d1.intoArray(c, cAt + cRow + LANES);
    e1.intoArray(c, cAt + cRow + 2 * LANES);
    f1.intoArray(c, cAt + cRow + 3 * LANES);
    c2.intoArray(c, cAt + 2 * cRow);
    d2.intoArray(c, cAt + 2 * cRow + LANES);
    e2.intoArray(c, cAt + 2 * cRow + 2 * LANES);
    f2.intoArray(c, cAt + 2 * cRow + 3 * LANES);
  }

  /**
   * Six rows by two vectors.
   *
   * @param k length of the chains, 1 or more
   * @param aRow distance in a between rows
   * @param bRow distance in b between successive k
   * @param sRow distance in s between rows, 0 to start all of them from one
   * @param cRow distance in c between rows; c may be s
   */
  static void narrow(
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int bRow,
      float[] s,
      int sAt,
      int sRow,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(FLOATS, s, sAt);
    FloatVector d0 = FloatVector.fromArray(FLOATS, s, sAt + LANES);
    FloatVector c1 = FloatVector.fromArray(FLOATS, s, sAt + sRow);
    FloatVector d1 = FloatVector.fromArray(FLOATS, s, sAt + sRow + LANES);
    FloatVector c2 = FloatVector.fromArray(FLOATS, s, sAt + 2 * sRow);
    FloatVector d2 = FloatVector.fromArray(FLOATS, s, sAt + 2 * sRow + LANES);
    FloatVector c3 = FloatVector.fromArray(FLOATS, s, sAt + 3 * sRow);
    FloatVector d3 = FloatVector.fromArray(FLOATS, s, sAt + 3 * sRow + LANES);
    FloatVector c4 = FloatVector.fromArray(FLOATS, s, sAt + 4 * sRow);
    FloatVector d4 = FloatVector.fromArray(FLOATS, s, sAt + 4 * sRow + LANES);
    FloatVector c5 = FloatVector.fromArray(FLOATS, s, sAt + 5 * sRow);
    FloatVector d5 = FloatVector.fromArray(FLOATS, s, sAt + 5 * sRow + LANES);
    int at = aAt;
    int bt = bAt;
    int end = aAt + k * aColumn;
    do {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, bt);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, bt + LANES);
      FloatVector a0 = FloatVector.broadcast(FLOATS, a[at]);
      c0 = b0.fma(a0, c0);
      d0 = b1.fma(a0, d0);
      FloatVector a1 = FloatVector.broadcast(FLOATS, a[at + aRow]);
      c1 = b0.fma(a1, c1);
      d1 = b1.fma(a1, d1);
      FloatVector a2 = FloatVector.broadcast(FLOATS, a[at + 2 * aRow]);
      c2 = b0.fma(a2, c2);
      d2 = b1.fma(a2, d2);
      FloatVector a3 = FloatVector.broadcast(FLOATS, a[at + 3 * aRow]);
      c3 = b0.fma(a3, c3);
      d3 = b1.fma(a3, d3);
      FloatVector a4 = FloatVector.broadcast(FLOATS, a[at + 4 * aRow]);
      c4 = b0.fma(a4, c4);
      d4 = b1.fma(a4, d4);
      FloatVector a5 = FloatVector.broadcast(FLOATS, a[at + 5 * aRow]);
      c5 = b0.fma(a5, c5);
      d5 = b1.fma(a5, d5);
      at += aColumn;
      bt += bRow;
    } while (at != end);
    c0.intoArray(c, cAt);
    d0.intoArray(c, cAt + LANES);
    c1.intoArray(c, cAt + cRow);
    d1.intoArray(c, cAt + cRow + LANES);
    c2.intoArray(c, cAt + 2 * cRow);
    d2.intoArray(c, cAt + 2 * cRow + LANES);
    c3.intoArray(c, cAt + 3 * cRow);
    d3.intoArray(c, cAt + 3 * cRow + LANES);
    c4.intoArray(c, cAt + 4 * cRow);
    d4.intoArray(c, cAt + 4 * cRow + LANES);
    c5.intoArray(c, cAt + 5 * cRow);
    d5.intoArray(c, cAt + 5 * cRow + LANES);
  }

  /**
   * Six rows by one vector.
   *
   * @param k length of the chains, 1 or more
   * @param aRow distance in a between rows; successive k lie side by side
   * @param bRow distance in b between successive k
   * @param sAt place in s that all rows start from
   * @param cRow distance in c between rows, which are written one after the other
   */
  static void single(
      int k,
      float[] a,
      int aAt,
      int aRow,
      float[] b,
      int bAt,
      int bRow,
      float[] s,
      int sAt,
      float[] c,
      int cAt,
      int cRow) {
    FloatVector c0 = FloatVector.fromArray(FLOATS, s, sAt);
    FloatVector c1 = c0;
    FloatVector c2 = c0;
    FloatVector c3 = c0;
    FloatVector c4 = c0;
    FloatVector c5 = c0;
    int at = aAt;
    int au = aAt + 3 * aRow;
    int bt = bAt;
    int second = aRow;
    int third = 2 * aRow;
    int end = aAt + k;
    do {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, bt);
      c0 = b0.fma(FloatVector.broadcast(FLOATS, a[at]), c0);
      c1 = b0.fma(FloatVector.broadcast(FLOATS, a[at + second]), c1);
      c2 = b0.fma(FloatVector.broadcast(FLOATS, a[at + third]), c2);
      c3 = b0.fma(FloatVector.broadcast(FLOATS, a[au]), c3);
      c4 = b0.fma(FloatVector.broadcast(FLOATS, a[au + second]), c4);
      c5 = b0.fma(FloatVector.broadcast(FLOATS, a[au + third]), c5);
      at++;
      au++;
      bt += bRow;
    } while (at != end);
    c0.intoArray(c, cAt);
    c1.intoArray(c, cAt + cRow);
    c2.intoArray(c, cAt + 2 * cRow);
    c3.intoArray(c, cAt + 3 * cRow);
    c4.intoArray(c, cAt + 4 * cRow);
    c5.intoArray(c, cAt + 5 * cRow);
  }
}
