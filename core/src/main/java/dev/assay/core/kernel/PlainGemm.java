package dev.assay.core.kernel;

/**
 * Matrix products one number at a time, in blocks of 2 x 4 that stay in registers. Every element is
 * one chain of fused multiply-adds over ascending k.
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
    int iBlocks = iTo - (iTo - iFrom) % ROWS;
    int jBlocks = jTo - (jTo - jFrom) % COLUMNS;
    for (int i = iFrom; i < iBlocks; i += ROWS) {
      for (int j = jFrom; j < jBlocks; j += COLUMNS) {
        block(g, i, j);
      }
    }
    singles(g, iFrom, iBlocks, jBlocks, jTo);
    singles(g, iBlocks, iTo, jFrom, jTo);
  }

  private static void singles(GemmArguments g, int iFrom, int iTo, int jFrom, int jTo) {
    for (int i = iFrom; i < iTo; i++) {
      for (int j = jFrom; j < jTo; j++) {
        g.c[g.cAt + i * g.cRow + j * g.cColumn] = single(g, i, j);
      }
    }
  }

  private static float single(GemmArguments g, int i, int j) {
    float sum = g.s[g.sAt + i * g.sRow + j * g.sColumn];
    int at = g.aAt + i * g.aRow;
    int bt = g.bAt + j * g.bColumn;
    for (int p = 0; p < g.k; p++) {
      sum = Math.fma(g.a[at], g.b[bt], sum);
      at += g.aColumn;
      bt += g.bRow;
    }
    return sum;
  }

  private static void block(GemmArguments g, int i, int j) {
    int at = g.aAt + i * g.aRow;
    int bt = g.bAt + j * g.bColumn;
    int st = g.sAt + i * g.sRow + j * g.sColumn;
    int ct = g.cAt + i * g.cRow + j * g.cColumn;
    float[] a = g.a;
    float[] b = g.b;
    int second = g.aRow;
    int step = g.bColumn;
    int next = st + g.sRow;
    float c00 = g.s[st];
    float c01 = g.s[st + g.sColumn];
    float c02 = g.s[st + 2 * g.sColumn];
    float c03 = g.s[st + 3 * g.sColumn];
    float c10 = g.s[next];
    float c11 = g.s[next + g.sColumn];
    float c12 = g.s[next + 2 * g.sColumn];
    float c13 = g.s[next + 3 * g.sColumn];
    for (int p = 0; p < g.k; p++) {
      float a0 = a[at];
      float a1 = a[at + second];
      float b0 = b[bt];
      float b1 = b[bt + step];
      float b2 = b[bt + 2 * step];
      float b3 = b[bt + 3 * step];
      c00 = Math.fma(a0, b0, c00);
      c01 = Math.fma(a0, b1, c01);
      c02 = Math.fma(a0, b2, c02);
      c03 = Math.fma(a0, b3, c03);
      c10 = Math.fma(a1, b0, c10);
      c11 = Math.fma(a1, b1, c11);
      c12 = Math.fma(a1, b2, c12);
      c13 = Math.fma(a1, b3, c13);
      at += g.aColumn;
      bt += g.bRow;
    }
    store(g, ct, c00, c01, c02, c03);
    store(g, ct + g.cRow, c10, c11, c12, c13);
  }

  private static void store(GemmArguments g, int ct, float c0, float c1, float c2, float c3) {
    g.c[ct] = c0;
    g.c[ct + g.cColumn] = c1;
    g.c[ct + 2 * g.cColumn] = c2;
    g.c[ct + 3 * g.cColumn] = c3;
  }
}
