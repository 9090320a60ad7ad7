import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Lanes;
import dev.assay.core.kernel.Workers;
import dev.assay.core.matrix.Matrix;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Times matrix products against OpenBLAS in one process, taking turns. See README.md. */
final class GemmAgainstOpenBlas {
  private static final int LEAST_ROUNDS = 3;
  private static final long MEASURING = Integer.getInteger("seconds", 4) * 1_000_000_000L;
  private static final long WARM_UP = 1_500_000_000;
  private static final int NONE = 111;
  private static final int TRANSPOSED = 112;

  private final MethodHandle sgemm;
  private final Kernels kernels = new Kernels(new Workers(1));

  private GemmAgainstOpenBlas(MethodHandle sgemm) {
    this.sgemm = sgemm;
  }

  public static void main(String[] arguments) throws Throwable {
    SymbolLookup library =
        SymbolLookup.libraryLookup(
            Path.of(System.getProperty("openblas", "libopenblas.so.0")).toString(), Arena.global());
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(
                library.find("cblas_sgemm").orElseThrow(),
                FunctionDescriptor.ofVoid(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_FLOAT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_FLOAT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT));
    System.out.println(
        "CPU " + cpu() + "; JDK " + Runtime.version() + "; lanes " + Lanes.describe());
    System.out.println("    m     n     k        Assay   OpenBLAS  best ratio  median  difference");
    GemmAgainstOpenBlas benchmark = new GemmAgainstOpenBlas(handle);
    benchmark.product(512, 512, 512, false, false);
    benchmark.product(1024, 1024, 1024, false, false);
    benchmark.product(2048, 2048, 2048, false, false);
    benchmark.product(128, 30, 784, false, false);
    benchmark.product(64, 64, 64, false, false);
    benchmark.product(128, 512, 784, false, false);
    benchmark.product(10000, 30, 784, false, false);
    benchmark.product(784, 30, 10000, true, false);
    benchmark.product(128, 784, 512, false, true);
    benchmark.product(128, 10, 256, false, false);
    benchmark.product(10000, 2, 30, false, false);
  }

  private static String cpu() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 2))
          .orElse("unknown");
    }
  }

  private void product(int m, int n, int k, boolean transposedA, boolean transposedB)
      throws Throwable {
    Random random = new Random(1);
    Matrix a = transposedA ? random(random, k, m) : random(random, m, k);
    Matrix b = transposedB ? random(random, n, k) : random(random, k, n);
    Matrix c = Matrix.zeros(m, n);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment nativeA = copy(arena, a);
      MemorySegment nativeB = copy(arena, b);
      MemorySegment nativeC = copy(arena, c);
      // Two milliseconds, since the speed of a machine may change every few tenths of a second.
      int calls = (int) Math.clamp(70_000_000L / ((long) m * n * k), 1L, 200_000L);
      // Longer than C2 needs for all loops, of which each has its own time.
      for (long end = System.nanoTime() + WARM_UP; System.nanoTime() < end; ) {
        multiply(a, transposedA, b, transposedB, c);
      }
      List<Double> mine = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      long last = System.nanoTime() + MEASURING;
      while (System.nanoTime() < last || mine.size() < LEAST_ROUNDS) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
          multiply(a, transposedA, b, transposedB, c);
        }
        long middle = System.nanoTime();
        for (int i = 0; i < calls; i++) {
          sgemm.invokeExact(
              101,
              transposedA ? TRANSPOSED : NONE,
              transposedB ? TRANSPOSED : NONE,
              m,
              n,
              k,
              1f,
              nativeA,
              a.columns(),
              nativeB,
              b.columns(),
              0f,
              nativeC,
              n);
        }
        long end = System.nanoTime();
        double work = 2.0 * m * n * k * calls;
        mine.add(work / (middle - start));
        theirs.add(work / (end - middle));
      }
      report(m, n, k, transposedA, transposedB, mine, theirs, difference(c, nativeC));
    }
  }

  private void multiply(Matrix a, boolean transposedA, Matrix b, boolean transposedB, Matrix c) {
    if (transposedA) {
      kernels.multiplyTransposedA(a, b, c);
    } else if (transposedB) {
      kernels.multiplyTransposedB(a, b, c);
    } else {
      kernels.multiply(a, b, c);
    }
  }

  private static void report(
      int m,
      int n,
      int k,
      boolean transposedA,
      boolean transposedB,
      List<Double> mine,
      List<Double> theirs,
      double difference) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < mine.size(); round++) {
      ratios.add(mine.get(round) / theirs.get(round));
    }
    Collections.sort(ratios);
    double best = Collections.max(mine);
    double theirBest = Collections.max(theirs);
    System.out.printf(
        Locale.ROOT,
        "%5d %5d %5d %3s %7.1f    %7.1f     %.2f      %.2f    %.1e%n",
        m,
        n,
        k,
        transposedA ? "A^T" : transposedB ? "B^T" : "",
        best,
        theirBest,
        best / theirBest,
        ratios.get(ratios.size() / 2),
        difference);
  }

  private static Matrix random(Random random, int rows, int columns) {
    Matrix x = Matrix.zeros(rows, columns);
    for (int i = 0; i < x.size(); i++) {
      x.data()[i] = random.nextFloat() - 0.5f;
    }
    return x;
  }

  private static MemorySegment copy(Arena arena, Matrix x) {
    MemorySegment result = arena.allocate(4L * x.size(), 64);
    MemorySegment.copy(x.data(), 0, result, ValueLayout.JAVA_FLOAT, 0, x.size());
    return result;
  }

  private static double difference(Matrix c, MemorySegment other) {
    double greatest = 0;
    for (int i = 0; i < c.size(); i++) {
      double theirs = other.getAtIndex(ValueLayout.JAVA_FLOAT, i);
      greatest = Math.max(greatest, Math.abs(c.data()[i] - theirs));
    }
    return greatest;
  }
}
