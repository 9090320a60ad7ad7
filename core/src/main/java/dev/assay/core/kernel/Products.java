package dev.assay.core.kernel;

import dev.assay.core.matrix.Matrix;
import java.util.Arrays;

/** Divides matrix products over threads, by rows or by columns of C, never along k. */
final class Products implements Workers.PartTask {
  /** Fused multiply-adds worth waking a second thread for: a few tens of microseconds. */
  private static final long LEAST_SHARED = 1 << 19;

  private final Workers workers;
  private final ShortJobs shortJobs;
  private final Gemm[] twins;
  private final GemmArguments arguments = new GemmArguments();
  private boolean vectors;
  private long multiplyAdds;
  private boolean byRows;

  Products(Workers workers) {
    this(workers, ShortJobs.PRODUCTS);
  }

  Products(Workers workers, ShortJobs shortJobs) {
    this.workers = workers;
    this.shortJobs = shortJobs;
    twins = new Gemm[workers.threads()];
    for (int i = 0; i < twins.length; i++) {
      twins[i] = new PlainGemm();
    }
  }

  /** Sets all but what the chains start from. */
  GemmArguments prepare(Matrix a, boolean transposedA, Matrix b, boolean transposedB, Matrix c) {
    GemmArguments g = arguments;
    g.shape(c.rows(), c.columns(), transposedA ? a.rows() : a.columns());
    g.a(a.data(), a.offset(), transposedA ? 1 : a.columns(), transposedA ? a.columns() : 1);
    g.b(b.data(), b.offset(), transposedB ? 1 : b.columns(), transposedB ? b.columns() : 1);
    g.c(c.data(), c.offset(), c.columns(), 1);
    return g;
  }

  /** Of all products so far. */
  long multiplyAdds() {
    return multiplyAdds;
  }

  void run() {
    GemmArguments g = arguments;
    long work = (long) g.m * g.n * g.k;
    multiplyAdds += work;
    if (Lanes.VECTOR && !vectors && shortJobs.endBy(work)) {
      Arrays.setAll(twins, i -> new VectorGemm());
      vectors = true;
    }
    Gemm first = twins[0];
    try {
      first.arrange(g);
      if (work < LEAST_SHARED) {
        first.run(g, 0, g.m, 0, g.n);
        return;
      }
      byRows = first.byRows(g, workers.threads());
      if (byRows) {
        workers.splitParts(g.m, first.rowGrain(), this);
      } else {
        workers.splitParts(g.n, first.columnGrain(), this);
      }
    } finally {
      g.clear();
    }
  }

  @Override
  public void run(int part, int from, int to) {
    GemmArguments g = arguments;
    if (byRows) {
      twins[part].run(g, from, to, 0, g.n);
    } else {
      twins[part].run(g, 0, g.m, from, to);
    }
  }
}
