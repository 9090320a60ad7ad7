package dev.assay.core.kernel;

/**
 * Matrix products on vectors along the columns of C: loops around {@link MicroKernel} that cut the
 * product into blocks which fit the caches, after Goto and van de Geijn, "Anatomy of
 * high-performance matrix multiplication" (2008).
 *
 * <p>A block of B (at most {@value #DEPTH} x {@value #WIDTH}) is copied so that the columns of one
 * tile lie side by side, padded with zeros; it stays in the second-level cache while all rows of A
 * pass by. Rows of A are read where they are when k runs along them. Tiles that stick out of C, or
 * whose rows are not contiguous, go through a small buffer that C is first copied into.
 */
final class VectorGemm implements Gemm {
  /** Longest piece of a chain computed before the next tile. */
  private static final int DEPTH = 384;

  /** Most columns of B copied at once; a multiple of every tile width. */
  private static final int WIDTH = 384;

  private static final int ROWS = MicroKernel.ROWS;
  private static final int COLUMNS = MicroKernel.COLUMNS;

  /** With fewer rows of tiles than this, full tiles of B are read where they are. */
  private static final int REUSE = 4;

  private static final float[] ZEROS = new float[COLUMNS];

  private float[] packedA = new float[0];
  private float[] packedB = new float[0];
  private final float[] tile = new float[ROWS * COLUMNS];

  // The block at hand.
  private int depth;
  private int depthFrom;

  @Override
  public int rowGrain() {
    return ROWS;
  }

  @Override
  public int columnGrain() {
    return COLUMNS;
  }

  @Override
  public void arrange(GemmArguments g) {
    long asGiven = cost(g.m, g.n, g.k, g.bColumn, g.cColumn);
    if (cost(g.n, g.m, g.k, g.aRow, g.cRow) < asGiven) {
      g.transpose();
    }
  }

  /** Rough time in eighths of a fused multiply-add of two vectors. */
  private static long cost(long m, long n, long k, int bColumn, int cColumn) {
    long tiles = ((m + ROWS - 1) / ROWS) * ((n + COLUMNS - 1) / COLUMNS);
    long arithmetic = 8 * tiles * ROWS * k;
    long copyB = n * k * (bColumn == 1 ? 1 : 8);
    long copyC = m * n * (cColumn == 1 ? 0 : 8);
    return arithmetic + copyB + copyC;
  }

  @Override
  public void run(GemmArguments g, int iFrom, int iTo, int jFrom, int jTo) {
    int blocks = Math.max(1, (g.k + DEPTH - 1) / DEPTH);
    for (int block = 0; block < blocks; block++) {
      depthFrom = (int) ((long) g.k * block / blocks);
      depth = (int) ((long) g.k * (block + 1) / blocks) - depthFrom;
      for (int j = jFrom; j < jTo; j += WIDTH) {
        columns(g, iFrom, iTo, j, Math.min(j + WIDTH, jTo));
      }
    }
  }

  private void columns(GemmArguments g, int iFrom, int iTo, int jFrom, int jTo) {
    boolean copyAll = g.bColumn != 1 || iTo - iFrom > REUSE * ROWS;
    int panel = depth * COLUMNS;
    packedB = atLeast(packedB, (jTo - jFrom + COLUMNS - 1) / COLUMNS * panel);
    for (int j = jFrom, at = 0; j < jTo; j += COLUMNS, at += panel) {
      if (copyAll || jTo - j < COLUMNS) {
        Packing.lines(
            g.b,
            g.bAt + depthFrom * g.bRow + j * g.bColumn,
            g.bRow,
            g.bColumn,
            depth,
            Math.min(COLUMNS, jTo - j),
            packedB,
            at,
            COLUMNS);
      }
    }
    for (int i = iFrom; i < iTo; i += ROWS) {
      rows(g, i, Math.min(ROWS, iTo - i), jFrom, jTo, copyAll);
    }
  }

  private void rows(GemmArguments g, int i, int height, int jFrom, int jTo, boolean copiedAll) {
    int at = g.aAt + i * g.aRow + depthFrom * g.aColumn;
    boolean copy = height < ROWS || (g.aColumn != 1 && jTo - jFrom > COLUMNS);
    if (copy) {
      packedA = atLeast(packedA, depth * ROWS);
      Packing.lines(g.a, at, g.aColumn, g.aRow, depth, height, packedA, 0, ROWS);
    }
    float[] a = copy ? packedA : g.a;
    int aAt = copy ? 0 : at;
    int aRow = copy ? 1 : g.aRow;
    int aColumn = copy ? ROWS : g.aColumn;
    for (int j = jFrom; j < jTo; j += COLUMNS) {
      int width = Math.min(COLUMNS, jTo - j);
      boolean copied = copiedAll || width < COLUMNS;
      float[] b = copied ? packedB : g.b;
      int bAt = copied ? (j - jFrom) * depth : g.bAt + depthFrom * g.bRow + j;
      int bRow = copied ? COLUMNS : g.bRow;
      if (height == ROWS && width == COLUMNS && g.cColumn == 1) {
        whole(g, i, j, a, aAt, aRow, aColumn, b, bAt, bRow);
      } else {
        fillTile(g, i, j, height, width);
        MicroKernel.run(
            depth, a, aAt, aRow, aColumn, b, bAt, bRow, tile, 0, COLUMNS, tile, 0, COLUMNS);
        Packing.out(tile, COLUMNS, height, width, g.c, cAt(g, i, j), g.cRow, g.cColumn);
      }
    }
  }

  private void whole(
      GemmArguments g,
      int i,
      int j,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int bRow) {
    float[] s = g.c;
    int sAt = cAt(g, i, j);
    int sRow = g.cRow;
    if (depthFrom == 0 && g.sColumn == 1) {
      s = g.s;
      sAt = sAt(g, i, j);
      sRow = g.sRow;
    } else if (depthFrom == 0 && g.startsFromZero()) {
      s = ZEROS;
      sAt = 0;
      sRow = 0;
    } else if (depthFrom == 0) {
      fillTile(g, i, j, ROWS, COLUMNS);
      s = tile;
      sAt = 0;
      sRow = COLUMNS;
    }
    MicroKernel.run(
        depth, a, aAt, aRow, aColumn, b, bAt, bRow, s, sAt, sRow, g.c, cAt(g, i, j), g.cRow);
  }

  private void fillTile(GemmArguments g, int i, int j, int height, int width) {
    if (depthFrom == 0) {
      Packing.in(g.s, sAt(g, i, j), g.sRow, g.sColumn, height, width, tile, COLUMNS);
    } else {
      Packing.in(g.c, cAt(g, i, j), g.cRow, g.cColumn, height, width, tile, COLUMNS);
    }
  }

  private static int cAt(GemmArguments g, int i, int j) {
    return g.cAt + i * g.cRow + j * g.cColumn;
  }

  private static int sAt(GemmArguments g, int i, int j) {
    return g.sAt + i * g.sRow + j * g.sColumn;
  }

  private static float[] atLeast(float[] buffer, int size) {
    return buffer.length >= size ? buffer : new float[size];
  }
}
