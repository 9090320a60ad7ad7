package dev.assay.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop of {@link VectorGemm}: {@value #ROWS} rows by two vectors of C, kept in registers
 * while k runs. It computes a tile {@code C = S + A B}, every element one chain of fused
 * multiply-adds over ascending k. Arrays are read and written in full tiles, without masks.
 *
 * <p>Accumulators are local variables, never an array: only so does C2 keep them in registers.
 * Twelve of them, two vectors of B and one number of A fill the sixteen registers of AVX2; the
 * method stays small enough for C1 and for inlining the Vector API into them.
 */
final class MicroKernel {
  private static final VectorSpecies<Float> FLOATS = VectorMath.FLOATS;
  private static final int LANES = FLOATS.length();

  static final int ROWS = 6;
  static final int COLUMNS = 2 * LANES;

  private MicroKernel() {}

  /**
   * The distances are variables even where an operand is packed: with constants C2 checks bounds
   * once and, under collectors that do not strip-mine loops (all but G1), unrolls this one until it
   * runs out of registers, at half the speed.
   *
   * @param k length of the chains
   * @param aRow distance in a between rows
   * @param aColumn distance in a between successive k
   * @param bRow distance in b between successive k
   * @param sRow distance in s between rows, 0 to start all of them from one
   * @param cRow distance in c between rows; c may be s
   */
  static void tile(
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
    for (int p = 0; p < k; p++) {
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
    }
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
}
