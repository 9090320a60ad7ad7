package dev.assay.core.kernel;

/**
 * Matrix products on vectors along the columns of C: loops around {@link MicroKernel} that cut the
 * product into blocks which fit the caches, after Goto and van de Geijn, "Anatomy of
 * high-performance matrix multiplication" (2008).
 *
 * <p>Columns of B are copied into panels of two vectors' width, so that a panel stays in the
 * first-level cache while rows of A pass by. Rows of A are read where they are; if A is transposed
 * and there are many columns to use it for, six of its rows at a time are copied side by side.
 *
 * <p>Where C has no room for whole tiles, or its rows do not lie one after the other, they are
 * computed in a buffer that has, and copied from there.
 */
final class VectorGemm implements Gemm {
  /** Longest piece of a chain computed before the next tile. */
  private static final int DEPTH = 256;

  /** Most columns of B copied at once; a multiple of a tile's width. */
  private static final int WIDTH = 1024;

  /** Most rows between two uses of a panel; a multiple of a tile's height. */
  private static final int HEIGHT = 240;

  /** Numbers that leave room for others in a second-level cache: 256 kB. */
  private static final int CACHED = 1 << 16;

  /** Most numbers of B copied at once for few rows: 800 kB. */
  private static final int LARGE = 200_000;

  /** With no more rows than this, B is read where it is. */
  private static final int LOW = 16;

  /** With no more columns than this, a transposed A is read where it is. */
  private static final int FEW = 64;

  /** Chains no longer than this leave a panel in a first-level cache. */
  private static final int SHORT = 256;

  private static final int ROWS = MicroKernel.NARROW_ROWS;
  private static final int WIDE_ROWS = MicroKernel.WIDE_ROWS;
  private static final int SINGLE = MicroKernel.SINGLE;
  private static final int PANEL = MicroKernel.NARROW;
  private static final int TILE = MicroKernel.WIDE;

  private static final float[] ZEROS = new float[TILE];

  private float[] packedA = new float[0];
  private float[] packedB = new float[0];
  private float[] own = new float[0];
  private float[] biasRow = new float[0];
  private final float[] tile = new float[ROWS * TILE];

  // The rows and columns of C at hand.
  private int iFrom;
  private int iTo;
  private int jFrom;
  private int jTo;

  // How they are computed: whether in C itself, whether there are rows enough for tall tiles,
  // whether numbers of A lie side by side, and what is copied.
  private boolean inPlace;
  private boolean tall;
  private boolean adjacent;
  private boolean copyA;
  private boolean copyB;

  // Where results are kept, and what they start from if they do not go on from there.
  private float[] c = ZEROS;
  private int cAt;
  private int cRow;
  private boolean goesOn;
  private float[] startRow = ZEROS;
  private int startStep;

  // The piece of the chains at hand.
  private int depth;
  private int depthFrom;

  @Override
  public int rowGrain() {
    return ROWS;
  }

  @Override
  public int columnGrain() {
    return TILE;
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
    long rest = n % TILE;
    long wide = n / TILE + (rest > PANEL ? 1 : 0);
    long narrow = rest > 0 && rest <= PANEL ? 1 : 0;
    long cycles = (m + 2) / 3 * wide * 52 + (m + 5) / 6 * narrow * 56;
    long copyA = aColumn == 1 ? 0 : m * k * (n > FEW ? 12 : 4);
    long copyB = n * k * (bColumn == 1 ? 4 : 12);
    long copyC = m * n * (cColumn != 1 ? 20 : n < TILE ? 8 : 0);
    return cycles * k + copyA + copyB + copyC;
  }

  /** Threads that divide rows each copy all of B; those that divide columns, a transposed A. */
  @Override
  public boolean byRows(GemmArguments g, int threads) {
    int rowBlocks = g.m / ROWS;
    int columnBlocks = g.n / TILE;
    if (columnBlocks < 4 * threads || rowBlocks < 4 * threads) {
      return rowBlocks >= columnBlocks;
    }
    return g.aColumn != 1 && g.m > g.n;
  }

  @Override
  public void run(GemmArguments g, int iFrom, int iTo, int jFrom, int jTo) {
    if (iFrom >= iTo || jFrom >= jTo) {
      return;
    }
    if (g.k == 0) {
      int to = g.cAt + iFrom * g.cRow + jFrom * g.cColumn;
      int from = g.sAt + iFrom * g.sRow + jFrom * g.sColumn;
      Packing.copy(
          g.s, from, g.sRow, g.sColumn, iTo - iFrom, jTo - jFrom, g.c, to, g.cRow, g.cColumn);
      return;
    }
    int from = hasFewColumns(g) && jFrom == 0 && jTo == g.n ? single(g, iFrom, iTo) : iFrom;
    if (from == iTo) {
      return;
    }
    this.iFrom = from;
    this.iTo = iTo;
    boolean transposed = g.aColumn != 1;
    tall = g.m >= ROWS;
    copyA = g.m < WIDE_ROWS || (transposed && (!tall || jTo - jFrom > FEW));
    adjacent = copyA || transposed;
    int width = adjacent || (tall && g.n <= PANEL) ? PANEL : TILE;
    boolean once = blocks(g.k, width) == 1 && !g.startsFromResult();
    inPlace = g.cColumn == 1 && (tall || !adjacent) && (g.n >= width || once);
    boolean ragged = g.n < width || (!inPlace && g.n % PANEL > 0);
    copyB = g.bColumn != 1 || ragged || iTo - from > LOW;
    for (int j = jFrom; j < jTo; j += WIDTH) {
      this.jFrom = j;
      this.jTo = Math.min(j + WIDTH, jTo);
      columns(g);
    }
    c = ZEROS;
  }

  /** Whether a vector holds a row of C, and all else is as {@link #single} needs it. */
  private static boolean hasFewColumns(GemmArguments g) {
    return g.n <= SINGLE
        && g.k <= SHORT
        && g.aColumn == 1
        && g.cColumn == 1
        && g.cRow == g.n
        && g.sRow == 0;
  }

  /**
   * Computes rows of C of one vector, and gives the first that is left. What a vector holds behind
   * the end of its row is the beginning of the next ones, which are written later.
   */
  private int single(GemmArguments g, int iFrom, int iTo) {
    packedB = atLeast(packedB, g.k * PANEL);
    Packing.columns(g.b, g.bAt, g.bRow, g.bColumn, g.k, g.n, packedB, 0);
    copyBias(g, 0, g.n);
    int i = iFrom;
    while ((i + ROWS - 1) * g.n + SINGLE <= iTo * g.n) {
      int at = g.aAt + i * g.aRow;
      int to = g.cAt + i * g.n;
      MicroKernel.single(g.k, g.a, at, g.aRow, packedB, 0, PANEL, biasRow, 0, g.c, to, g.n);
      i += ROWS;
    }
    return i;
  }

  private void columns(GemmArguments g) {
    int blocks = blocks(g.k, roundUp(jTo - jFrom, PANEL));
    if (blocks > 1) {
      begin(g, iFrom, iTo);
    }
    for (int block = 0; block < blocks; block++) {
      depthFrom = (int) ((long) g.k * block / blocks);
      depth = (int) (g.k * (block + 1L) / blocks) - depthFrom;
      copyPanels(g);
      int height = Math.clamp((long) CACHED / depth / ROWS * ROWS, ROWS, HEIGHT);
      for (int i = iFrom; i < iTo; i += height) {
        int iHigh = Math.min(i + height, iTo);
        if (blocks == 1) {
          begin(g, i, iHigh);
        }
        rows(g, i, iHigh);
        if (blocks == 1) {
          end(g, i, iHigh);
        }
      }
    }
    if (blocks > 1) {
      end(g, iFrom, iTo);
    }
  }

  /** Into how many pieces the chains are cut: one where all that is copied of B fits a cache. */
  private int blocks(int k, int width) {
    if ((long) width * (long) k <= CACHED) {
      return 1;
    }
    int most = iTo - iFrom > HEIGHT ? DEPTH : Math.clamp(LARGE / width, 64, DEPTH);
    return (k + most - 1) / most;
  }

  /** Finds or prepares where the results are kept, and what they start from. */
  private void begin(GemmArguments g, int iLow, int iHigh) {
    goesOn = false;
    if (inPlace) {
      c = g.c;
      cRow = g.cRow;
      cAt = g.cAt;
    } else {
      // Rows before the first and columns behind the last are computed and not used.
      cRow = roundUp(jTo - jFrom, TILE);
      own = atLeast(own, (roundUp(iHigh - iLow, ROWS) + ROWS) * cRow);
      c = own;
      cAt = (ROWS - iLow) * cRow - jFrom;
    }
    if (g.startsFromZero()) {
      startRow = ZEROS;
      startStep = 0;
    } else if (g.sRow == 0) {
      copyBias(g, jFrom, jTo);
      startRow = biasRow;
      startStep = 1;
    } else {
      goesOn = true;
      if (!inPlace) {
        int rows = iHigh - iLow;
        int columns = jTo - jFrom;
        int from = g.sAt + iLow * g.sRow + jFrom * g.sColumn;
        Packing.copy(g.s, from, g.sRow, g.sColumn, rows, columns, c, cAt(iLow, jFrom), cRow, 1);
      }
    }
  }

  /** Copies what all chains of a column start from. */
  private void copyBias(GemmArguments g, int jFrom, int jTo) {
    biasRow = atLeast(biasRow, roundUp(jTo, TILE));
    int from = g.sAt + jFrom * g.sColumn;
    Packing.copy(g.s, from, 0, g.sColumn, 1, jTo - jFrom, biasRow, jFrom, 0, 1);
  }

  private void end(GemmArguments g, int iLow, int iHigh) {
    if (!inPlace) {
      int rows = iHigh - iLow;
      int columns = jTo - jFrom;
      int to = g.cAt + iLow * g.cRow + jFrom * g.cColumn;
      Packing.copy(c, cAt(iLow, jFrom), cRow, 1, rows, columns, g.c, to, g.cRow, g.cColumn);
    }
  }

  private void copyPanels(GemmArguments g) {
    if (!copyB) {
      return;
    }
    packedB = atLeast(packedB, roundUp(jTo - jFrom, TILE) * panelRows());
    int width = adjacent ? PANEL : TILE;
    int whole = g.bColumn == 1 ? (jTo - jFrom) / width * width : 0;
    int at = g.bAt + depthFrom * g.bRow + jFrom;
    Packing.panels(g.b, at, g.bRow, depth, whole / PANEL, packedB, panelRows());
    for (int j = jFrom + whole; j < jTo; j += width) {
      copyTile(g, j, (j - jFrom) * panelRows());
    }
  }

  /** Rows from panel to panel: an odd number, so that panels do not meet in sets of the caches. */
  private int panelRows() {
    return depth | 1;
  }

  /** Copies what a tile reads of B: one panel or two. */
  private void copyTile(GemmArguments g, int j, int to) {
    int jAt = columnAt(g, j);
    int width = tileWidth(j);
    for (int p = 0; p < width && jAt + p < g.n; p += PANEL) {
      int at = g.bAt + depthFrom * g.bRow + (jAt + p) * g.bColumn;
      int columns = Math.min(PANEL, g.n - jAt - p);
      Packing.columns(g.b, at, g.bRow, g.bColumn, depth, columns, packedB, to + p * panelRows());
    }
  }

  private int tileWidth(int j) {
    return adjacent || (tall && jTo - j <= PANEL) ? PANEL : TILE;
  }

  /** Where a tile lies: one at the right edge is moved to the left until it lies within C. */
  private int columnAt(GemmArguments g, int j) {
    return inPlace ? Math.max(0, Math.min(j, g.n - tileWidth(j))) : j;
  }

  /** And one at the lower edge upwards. */
  private static int rowAt(GemmArguments g, int i, int height) {
    return Math.max(0, Math.min(i, g.m - height));
  }

  private void rows(GemmArguments g, int iLow, int iHigh) {
    if (copyA) {
      copyRows(g, iLow, iHigh);
    }
    int width = adjacent ? PANEL : TILE;
    for (int j = jFrom; j < jTo; j += width) {
      int bAt = (j - jFrom) * panelRows();
      if (!copyB) {
        bAt = g.bAt + depthFrom * g.bRow + columnAt(g, j);
      }
      tiles(g, iLow, iHigh, j, bAt);
    }
  }

  private void tiles(GemmArguments g, int iLow, int iHigh, int j, int bAt) {
    int jAt = columnAt(g, j);
    int width = tileWidth(j);
    int height = width == TILE ? WIDE_ROWS : ROWS;
    for (int i = iLow; i < iHigh; i += height) {
      int iAt = rowAt(g, i, height);
      int aAt = (i - iLow) * depth;
      if (!copyA) {
        aAt = g.aAt + iAt * g.aRow + depthFrom * g.aColumn;
      }
      if (fits(g, iAt, jAt, i, j, height, width)) {
        multiply(g, width, aAt, bAt, iAt, jAt, c, cAt(iAt, jAt), cRow);
      } else {
        multiply(g, width, aAt, bAt, iAt, jAt, tile, 0, TILE);
        int rows = Math.min(iAt + height, iHigh) - i;
        int columns = Math.min(jAt + width, jTo) - j;
        int from = (i - iAt) * TILE + j - jAt;
        Packing.copy(tile, from, TILE, 1, rows, columns, c, cAt(i, j), cRow, 1);
      }
    }
  }

  /**
   * Whether a tile may be written where it lies. What a moved tile shares with its neighbours gets
   * the same bits again, if chains do not go on. What lies behind the end of a short row is the
   * beginning of the next ones, which are written later.
   */
  private boolean fits(GemmArguments g, int iAt, int jAt, int i, int j, int height, int width) {
    if (!inPlace) {
      return iAt == i;
    }
    if (g.n < width) {
      return iAt == i && cAt(i + height - 1, width) <= cAt(iTo, 0);
    }
    return (iAt == i && jAt == j) || (fresh() && iAt >= iFrom && jAt >= jFrom);
  }

  /** True if chains start in this block. */
  private boolean fresh() {
    return depthFrom == 0 && !goesOn;
  }

  private void multiply(
      GemmArguments g, int width, int aAt, int bAt, int i, int j, float[] to, int toAt, int toRow) {
    float[] a = copyA ? packedA : g.a;
    int aColumn = copyA ? ROWS : g.aColumn;
    float[] b = copyB ? packedB : g.b;
    int bRow = copyB ? PANEL : g.bRow;
    float[] s = c;
    int sAt = cAt(i, j);
    int sRow = cRow;
    if (fresh()) {
      s = startRow;
      sAt = startStep * j;
      sRow = 0;
    }
    if (adjacent) {
      MicroKernel.columns(depth, a, aAt, aColumn, b, bAt, bRow, s, sAt, sRow, to, toAt, toRow);
    } else if (width == PANEL) {
      MicroKernel.narrow(
          depth, a, aAt, g.aRow, aColumn, b, bAt, bRow, s, sAt, sRow, to, toAt, toRow);
    } else {
      int half = copyB ? PANEL * panelRows() : PANEL;
      MicroKernel.wide(depth, a, aAt, g.aRow, b, bAt, half, bRow, s, sAt, sRow, to, toAt, toRow);
    }
  }

  private void copyRows(GemmArguments g, int iLow, int iHigh) {
    packedA = atLeast(packedA, roundUp(iHigh - iLow, ROWS) * depth);
    for (int i = iLow; i < iHigh; i += ROWS) {
      int at = g.aAt + rowAt(g, i, ROWS) * g.aRow + depthFrom * g.aColumn;
      int height = Math.min(ROWS, g.m);
      Packing.rows(g.a, at, g.aRow, g.aColumn, depth, height, packedA, (i - iLow) * depth);
    }
  }

  private int cAt(int i, int j) {
    return cAt + i * cRow + j;
  }

  private static int roundUp(int n, int step) {
    return (n + step - 1) / step * step;
  }

  private static float[] atLeast(float[] buffer, int size) {
    return buffer.length >= size ? buffer : new float[size];
  }
}
