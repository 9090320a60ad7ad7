package dev.assay.core.kernel;

/**
 * One matrix product {@code C = S + A B} in terms of arrays, offsets and strides: element (i, j) of
 * a matrix X is {@code x[xAt + i * xRow + j * xColumn]}.
 *
 * <p>Strides express every variant: a transposed operand exchanges its two, a bias row as S has row
 * stride 0, zeros have both 0, and computing C^T = B^T A^T instead of C = A B exchanges everything.
 * Kept and refilled by its owner, so that a product allocates nothing.
 */
final class GemmArguments {
  private static final float[] ZERO = new float[1];

  int m;
  int n;
  int k;
  float[] a = ZERO;
  int aAt;
  int aRow;
  int aColumn;
  float[] b = ZERO;
  int bAt;
  int bRow;
  int bColumn;
  float[] c = ZERO;
  int cAt;
  int cRow;
  int cColumn;
  float[] s = ZERO;
  int sAt;
  int sRow;
  int sColumn;
  private boolean fromZero;
  private boolean fromResult;

  void shape(int m, int n, int k) {
    this.m = m;
    this.n = n;
    this.k = k;
  }

  void a(float[] data, int at, int row, int column) {
    a = data;
    aAt = at;
    aRow = row;
    aColumn = column;
  }

  void b(float[] data, int at, int row, int column) {
    b = data;
    bAt = at;
    bRow = row;
    bColumn = column;
  }

  void c(float[] data, int at, int row, int column) {
    c = data;
    cAt = at;
    cRow = row;
    cColumn = column;
  }

  /** What every chain starts from. */
  void start(float[] data, int at, int row, int column) {
    s = data;
    sAt = at;
    sRow = row;
    sColumn = column;
    fromZero = false;
    fromResult = false;
  }

  void startFromZero() {
    start(ZERO, 0, 0, 0);
    fromZero = true;
  }

  /** Chains go on from what C holds; call it after {@link #c}. */
  void startFromResult() {
    start(c, cAt, cRow, cColumn);
    fromResult = true;
  }

  boolean startsFromResult() {
    return fromResult;
  }

  boolean startsFromZero() {
    return fromZero;
  }

  /** The same product as C^T = S^T + B^T A^T. */
  void transpose() {
    int rows = m;
    float[] left = a;
    int leftAt = aAt;
    int leftRow = aRow;
    int leftColumn = aColumn;
    shape(n, rows, k);
    a(b, bAt, bColumn, bRow);
    b(left, leftAt, leftColumn, leftRow);
    c(c, cAt, cColumn, cRow);
    int startRow = sRow;
    sRow = sColumn;
    sColumn = startRow;
  }

  /** Lets go of the arrays. */
  void clear() {
    a = ZERO;
    b = ZERO;
    c = ZERO;
    s = ZERO;
  }
}
