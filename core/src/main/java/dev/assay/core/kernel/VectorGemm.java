package dev.assay.core.kernel;

/**
 * Matrix products on vectors along the columns of C: loops around {@link MicroKernel} that cut the
 * product into blocks which fit the caches, after Goto and van de Geijn, "Anatomy of
 * high-performance matrix multiplication" (2008).
 *
 * <p>Columns of B are copied so that those of one tile lie side by side; a tile's piece stays in
 * the first-level cache while rows of A pass by, whose copy stays in the second level. Narrow
 * products, where copying would cost as much as it gains, read operands where they are.
 *
 * <p>A tile at the lower or right edge is moved up or left until it lies within C. Elements that it
 * then shares with its neighbour get the same bits again; where that is not so, because chains go
 * on from what is in C, the tile is computed apart and only its own part is copied.
 */
final class VectorGemm implements Gemm {
  /** Longest piece of a chain computed before the next tile. */
  private static final int DEPTH = 256;

  /** Most columns of B copied at once; a multiple of every tile width. */
  private static final int WIDTH = 1024;

  /** Most rows of A copied at once; a multiple of a tile's height. */
  private static final int HEIGHT = 240;

  private static final int ROWS = MicroKernel.ROWS;
  private static final int COLUMNS = MicroKernel.COLUMNS;

  /** With no more columns than this, A is read where it is. */
  private static final int NARROW = 4 * COLUMNS;

  /** With no more rows than this, B is read where it is. */
  private static final int LOW = 8 * ROWS;

  private static final float[] ZEROS = new float[COLUMNS];

  private float[] packedA = new float[0];
  private float[] packedB = new float[0];
  private final float[] tile = new float[ROWS * COLUMNS];
  private final float[] startRow = new float[COLUMNS];

  // The part and the block at hand.
  private int iFrom;
  private int jFrom;
  private int depth;
  private int depthFrom;
  private boolean goesOn;
  private boolean copyA;
  private boolean copyB;

  // Where a tile's operands and start are.
  private float[] s = ZEROS;
  private int sAt;
  private int sRow;

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
    long asGiven = cost(g.m, g.n, g.k, g.aColumn, g.bColumn, g.cColumn);
    if (cost(g.n, g.m, g.k, g.bRow, g.aRow, g.cRow) < asGiven) {
      g.transpose();
    }
  }

  /** Rough time in eighths of a cycle. */
  private static long cost(long m, long n, long k, int aColumn, int bColumn, int cColumn) {
    long tiles = ((m + ROWS - 1) / ROWS) * ((n + COLUMNS - 1) / COLUMNS);
    long cycles = aColumn != 1 && n <= NARROW ? 64 : 48;
    long copyA = n <= NARROW ? 0 : m * k * (aColumn == 1 ? 2 : 8);
    long copyB = n * k * (bColumn == 1 && n >= COLUMNS ? 1 : 8);
    long copyC = m * n * (cColumn != 1 ? 16 : n < COLUMNS ? 8 : 0);
    return tiles * k * cycles + copyA + copyB + copyC;
  }

  @Override
  public void run(GemmArguments g, int iFrom, int iTo, int jFrom, int jTo) {
    this.iFrom = iFrom;
    this.jFrom = jFrom;
    boolean narrow = jTo - jFrom <= NARROW;
    copyA = !narrow || g.m < ROWS;
    boolean stridedA = !copyA && g.aColumn != 1;
    copyB = g.bColumn != 1 || g.n < COLUMNS || !(stridedA || iTo - iFrom <= LOW);
    int blocks = Math.max(1, (g.k + DEPTH - 1) / DEPTH);
    for (int block = 0; block < blocks; block++) {
      depthFrom = (int) ((long) g.k * block / blocks);
      depth = (int) ((long) g.k * (block + 1) / blocks) - depthFrom;
      goesOn = block > 0 || g.startsFromResult();
      for (int j = jFrom; j < jTo; j += WIDTH) {
        columns(g, iTo, j, Math.min(j + WIDTH, jTo));
      }
    }
    from(ZEROS, 0, 0);
  }

  private void columns(GemmArguments g, int iTo, int jLow, int jHigh) {
    if (copyA && iTo - iFrom <= HEIGHT) {
      copyRows(g, iFrom, iTo);
      eachColumnOnce(g, iTo, jLow, jHigh);
      return;
    }
    int panel = depth * COLUMNS;
    if (copyB) {
      packedB = atLeast(packedB, (jHigh - jLow + COLUMNS - 1) / COLUMNS * panel);
      for (int j = jLow, to = 0; j < jHigh; j += COLUMNS, to += panel) {
        copyColumns(g, j, to);
      }
    }
    if (copyA) {
      for (int i = iFrom; i < iTo; i += HEIGHT) {
        copyRows(g, i, Math.min(i + HEIGHT, iTo));
        for (int j = jLow, at = 0; j < jHigh; j += COLUMNS, at += panel) {
          tiles(g, i, Math.min(i + HEIGHT, iTo), j, at);
        }
      }
    } else {
      fewColumns(g, iTo, jLow, jHigh);
    }
  }

  /** One block of rows: columns are copied just before their only use, and still in the cache. */
  private void eachColumnOnce(GemmArguments g, int iTo, int jLow, int jHigh) {
    if (copyB) {
      packedB = atLeast(packedB, depth * COLUMNS);
    }
    for (int j = jLow; j < jHigh; j += COLUMNS) {
      if (copyB) {
        copyColumns(g, j, 0);
      }
      tiles(g, iFrom, iTo, j, copyB ? 0 : inPlace(g, j));
    }
  }

  /** Rows of A are read where they are, all columns passing by while they are in the cache. */
  private void fewColumns(GemmArguments g, int iTo, int jLow, int jHigh) {
    int panel = depth * COLUMNS;
    for (int i = iFrom; i < iTo; i += ROWS) {
      int aAt = g.aAt + within(i, ROWS, g.m) * g.aRow + depthFrom * g.aColumn;
      for (int j = jLow, at = 0; j < jHigh; j += COLUMNS, at += panel) {
        tile(g, i, j, aAt, copyB ? at : inPlace(g, j));
      }
    }
  }

  private void tiles(GemmArguments g, int iLow, int iHigh, int j, int bAt) {
    int panel = depth * ROWS;
    for (int i = iLow, at = 0; i < iHigh; i += ROWS, at += panel) {
      tile(g, i, j, at, bAt);
    }
  }

  private int inPlace(GemmArguments g, int j) {
    return g.bAt + depthFrom * g.bRow + within(j, COLUMNS, g.n);
  }

  private void copyColumns(GemmArguments g, int j, int to) {
    int at = g.bAt + depthFrom * g.bRow + within(j, COLUMNS, g.n) * g.bColumn;
    Packing.columns(g.b, at, g.bRow, g.bColumn, depth, Math.min(COLUMNS, g.n), packedB, to);
  }

  private void copyRows(GemmArguments g, int iLow, int iHigh) {
    int panel = depth * ROWS;
    packedA = atLeast(packedA, (iHigh - iLow + ROWS - 1) / ROWS * panel);
    int height = Math.min(ROWS, g.m);
    for (int i = iLow, to = 0; i < iHigh; i += ROWS, to += panel) {
      int at = g.aAt + within(i, ROWS, g.m) * g.aRow + depthFrom * g.aColumn;
      Packing.rows(g.a, at, g.aRow, g.aColumn, depth, height, packedA, to);
    }
  }

  /** Where a tile of a size lies that begins at a place but does not leave 0 .. n-1. */
  private static int within(int at, int size, int n) {
    return Math.max(0, Math.min(at, n - size));
  }

  private void tile(GemmArguments g, int i, int j, int aAt, int bAt) {
    int iAt = within(i, ROWS, g.m);
    int jAt = within(j, COLUMNS, g.n);
    boolean inside = g.m >= ROWS && g.n >= COLUMNS;
    boolean moved = iAt < i || jAt < j;
    start(g, iAt, jAt, inside);
    boolean again = !goesOn && iAt >= iFrom && jAt >= jFrom;
    if (inside && g.cColumn == 1 && (!moved || again)) {
      multiply(g, aAt, bAt, g.c, cAt(g, iAt, jAt), g.cRow);
    } else {
      multiply(g, aAt, bAt, tile, 0, COLUMNS);
      int height = Math.min(ROWS, g.m);
      int width = Math.min(COLUMNS, g.n);
      int at = cAt(g, iAt, jAt);
      Packing.out(tile, i - iAt, j - jAt, height, width, g.c, at, g.cRow, g.cColumn);
    }
  }

  private void multiply(GemmArguments g, int aAt, int bAt, float[] c, int cAt, int cRow) {
    float[] a = copyA ? packedA : g.a;
    float[] b = copyB ? packedB : g.b;
    int aRow = copyA ? depth : g.aRow;
    int aColumn = copyA ? 1 : g.aColumn;
    int bRow = copyB ? COLUMNS : g.bRow;
    MicroKernel.tile(depth, a, aAt, aRow, aColumn, b, bAt, bRow, s, sAt, sRow, c, cAt, cRow);
  }

  /** Finds or prepares what a tile's chains start from. */
  private void start(GemmArguments g, int i, int j, boolean inside) {
    boolean first = depthFrom == 0;
    if (first && g.startsFromZero()) {
      from(ZEROS, 0, 0);
    } else if (first && inside && g.sColumn == 1) {
      from(g.s, sAt(g, i, j), g.sRow);
    } else if (first && g.sRow == 0) {
      Packing.in(g.s, sAt(g, i, j), 0, g.sColumn, 1, Math.min(COLUMNS, g.n), startRow);
      from(startRow, 0, 0);
    } else if (!first && inside && g.cColumn == 1) {
      from(g.c, cAt(g, i, j), g.cRow);
    } else {
      int height = Math.min(ROWS, g.m);
      int width = Math.min(COLUMNS, g.n);
      if (first) {
        Packing.in(g.s, sAt(g, i, j), g.sRow, g.sColumn, height, width, tile);
      } else {
        Packing.in(g.c, cAt(g, i, j), g.cRow, g.cColumn, height, width, tile);
      }
      from(tile, 0, COLUMNS);
    }
  }

  private void from(float[] s, int at, int row) {
    this.s = s;
    sAt = at;
    sRow = row;
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
