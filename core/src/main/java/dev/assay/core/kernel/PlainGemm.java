package dev.assay.core.kernel;

/**
 * Matrix products one number at a time, in blocks of 2 x 4 or 4 x 2 that stay in registers. Every
 * element is one chain of fused multiply-adds over ascending k.
 *
 * <p>The loops use local variables and parameters alone, so that they are quick as soon as the
 * first of the JVM's compilers is done with them: most of what this class multiplies is over before
 * the second one is.
 */
final class PlainGemm implements Gemm {
  private static final int ROWS = 2;
  private static final int COLUMNS = 4;

  @Override
  public int rowGrain() {
    return ROWS;
  }

  @Override
  public int columnGrain() {
    return COLUMNS;
  }

  @Override
  public void arrange(GemmArguments g) {}

  @Override
  public boolean byRows(GemmArguments g, int threads) {
    return g.m >= g.n;
  }

  @Override
  public void run(GemmArguments g, int iFrom, int iTo, int jFrom, int jTo) {
    int jBlocks = jTo - (jTo - jFrom) % COLUMNS;
    int jPairs = jTo - (jTo - jBlocks) % ROWS;
    int iPairs = iTo - (iTo - iFrom) % ROWS;
    int iBlocks = iTo - (iTo - iFrom) % COLUMNS;
    for (int i = iFrom; i < iPairs; i += ROWS) {
      for (int j = jFrom; j < jBlocks; j += COLUMNS) {
        block(
            g.k,
            g.a,
            g.aAt + i * g.aRow,
            g.aRow,
            g.aColumn,
            g.b,
            g.bAt + j * g.bColumn,
            g.bColumn,
            g.bRow,
            g.s,
            g.sAt + i * g.sRow + j * g.sColumn,
            g.sRow,
            g.sColumn,
            g.c,
            g.cAt + i * g.cRow + j * g.cColumn,
            g.cRow,
            g.cColumn);
      }
    }
    // A pair of columns that is left over: the same block for C^T = B^T A^T.
    for (int j = jBlocks; j < jPairs; j += ROWS) {
      for (int i = iFrom; i < iBlocks; i += COLUMNS) {
        block(
            g.k,
            g.b,
            g.bAt + j * g.bColumn,
            g.bColumn,
            g.bRow,
            g.a,
            g.aAt + i * g.aRow,
            g.aRow,
            g.aColumn,
            g.s,
            g.sAt + i * g.sRow + j * g.sColumn,
            g.sColumn,
            g.sRow,
            g.c,
            g.cAt + i * g.cRow + j * g.cColumn,
            g.cColumn,
            g.cRow);
      }
    }
    singles(g, iBlocks, iPairs, jBlocks, jPairs);
    singles(g, iFrom, iPairs, jPairs, jTo);
    singles(g, iPairs, iTo, jFrom, jTo);
  }

  private static void singles(GemmArguments g, int iFrom, int iTo, int jFrom, int jTo) {
    for (int i = iFrom; i < iTo; i++) {
      for (int j = jFrom; j < jTo; j++) {
        g.c[g.cAt + i * g.cRow + j * g.cColumn] =
            single(
                g.k,
                g.a,
                g.aAt + i * g.aRow,
                g.aColumn,
                g.b,
                g.bAt + j * g.bColumn,
                g.bRow,
                g.s[g.sAt + i * g.sRow + j * g.sColumn]);
      }
    }
  }

  private static float single(
      int k, float[] a, int aAt, int aStep, float[] b, int bAt, int bStep, float start) {
    float sum = start;
    int at = aAt;
    int bt = bAt;
    for (int p = 0; p < k; p++) {
      sum = Math.fma(a[at], b[bt], sum);
      at += aStep;
      bt += bStep;
    }
    return sum;
  }

  /**
   * Two rows by four columns.
   *
   * @param aNext distance in a between rows of the result
   * @param aStep distance in a between successive k
   * @param bNext distance in b between columns of the result
   * @param bStep distance in b between successive k
   */
  private static void block(
      int k,
      float[] a,
      int aAt,
      int aNext,
      int aStep,
      float[] b,
      int bAt,
      int bNext,
      int bStep,
      float[] s,
      int sAt,
      int sRow,
      int sColumn,
      float[] c,
      int cAt,
      int cRow,
      int cColumn) {
    float c00 = s[sAt];
    float c01 = s[sAt + sColumn];
    float c02 = s[sAt + 2 * sColumn];
    float c03 = s[sAt + 3 * sColumn];
    float c10 = s[sAt + sRow];
    float c11 = s[sAt + sRow + sColumn];
    float c12 = s[sAt + sRow + 2 * sColumn];
    float c13 = s[sAt + sRow + 3 * sColumn];
    int at = aAt;
    int bt = bAt;
    int third = 2 * bNext;
    int fourth = 3 * bNext;
    for (int p = 0; p < k; p++) {
      float a0 = a[at];
      float a1 = a[at + aNext];
      float b0 = b[bt];
      c00 = Math.fma(a0, b0, c00);
      c10 = Math.fma(a1, b0, c10);
      float b1 = b[bt + bNext];
      c01 = Math.fma(a0, b1, c01);
      c11 = Math.fma(a1, b1, c11);
      float b2 = b[bt + third];
      c02 = Math.fma(a0, b2, c02);
      c12 = Math.fma(a1, b2, c12);
      float b3 = b[bt + fourth];
      c03 = Math.fma(a0, b3, c03);
      c13 = Math.fma(a1, b3, c13);
      at += aStep;
      bt += bStep;
    }
    c[cAt] = c00;
    c[cAt + cColumn] = c01;
    c[cAt + 2 * cColumn] = c02;
    c[cAt + 3 * cColumn] = c03;
    c[cAt + cRow] = c10;
    c[cAt + cRow + cColumn] = c11;
    c[cAt + cRow + 2 * cColumn] = c12;
    c[cAt + cRow + 3 * cColumn] = c13;
  }
}
