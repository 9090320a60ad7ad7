package dev.assay.core.kernel;

/** The arithmetic of matrix products: one instance per thread, with that thread's buffers. */
interface Gemm {
  /** Rows are best divided at multiples of this. */
  int rowGrain();

  /** Columns are best divided at multiples of this. */
  int columnGrain();

  /** May transpose the whole product when that is quicker; the bits are the same. */
  void arrange(GemmArguments g);

  /** Whether threads are to divide the rows of C, or else its columns. */
  boolean byRows(GemmArguments g, int threads);

  /** Computes rows iFrom .. iTo-1 and columns jFrom .. jTo-1 of C. */
  void run(GemmArguments g, int iFrom, int iTo, int jFrom, int jTo);
}
