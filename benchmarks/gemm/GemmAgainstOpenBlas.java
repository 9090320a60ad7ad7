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
    benchmark.time(new Product(512, 512, 512, Product.Form.PLAIN));
    benchmark.time(new Product(1024, 1024, 1024, Product.Form.PLAIN));
    benchmark.time(new Product(2048, 2048, 2048, Product.Form.PLAIN));
    benchmark.time(new Product(128, 30, 784, Product.Form.PLAIN));
    benchmark.time(new Product(64, 64, 64, Product.Form.PLAIN));
    benchmark.time(new Product(128, 512, 784, Product.Form.PLAIN));
    benchmark.time(new Product(10000, 30, 784, Product.Form.PLAIN));
    benchmark.time(new Product(784, 30, 10000, Product.Form.TRANSPOSED_A));
    benchmark.time(new Product(128, 784, 512, Product.Form.TRANSPOSED_B));
    benchmark.time(new Product(128, 10, 256, Product.Form.PLAIN));
    benchmark.time(new Product(10000, 2, 30, Product.Form.PLAIN));
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

  private void time(Product p) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment nativeA = copy(arena, p.a);
      MemorySegment nativeB = copy(arena, p.b);
      MemorySegment nativeC = copy(arena, p.c);
      // Two milliseconds, since the speed of a machine may change every few tenths of a second.
      int calls = (int) Math.clamp(140_000_000L / (long) p.operations(), 1L, 200_000L);
      // Longer than C2 needs for all loops, of which each has its own time.
      for (long end = System.nanoTime() + WARM_UP; System.nanoTime() < end; ) {
        p.multiply(kernels);
      }
      List<Double> mine = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      long last = System.nanoTime() + MEASURING;
      while (System.nanoTime() < last || mine.size() < LEAST_ROUNDS) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
          p.multiply(kernels);
        }
        long middle = System.nanoTime();
        for (int i = 0; i < calls; i++) {
          sgemm.invokeExact(
              101,
              p.form == Product.Form.TRANSPOSED_A ? TRANSPOSED : NONE,
              p.form == Product.Form.TRANSPOSED_B ? TRANSPOSED : NONE,
              p.m,
              p.n,
              p.k,
              1f,
              nativeA,
              p.a.columns(),
              nativeB,
              p.b.columns(),
              0f,
              nativeC,
              p.n);
        }
        long end = System.nanoTime();
        double work = p.operations() * calls;
        mine.add(work / (middle - start));
        theirs.add(work / (end - middle));
      }
      report(p, mine, theirs, difference(p.c, nativeC));
    }
  }

  private static void report(
      Product p, List<Double> mine, List<Double> theirs, double difference) {
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
        p.m,
        p.n,
        p.k,
        p.form.label,
        best,
        theirBest,
        best / theirBest,
        ratios.get(ratios.size() / 2),
        difference);
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
