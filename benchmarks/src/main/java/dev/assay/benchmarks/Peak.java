package dev.assay.benchmarks;

import dev.assay.core.kernel.Lanes;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The machine's limits: fused multiply-adds per second from registers, and bytes copied per second
 * between arrays far larger than the caches (read plus written bytes, halved).
 */
final class Peak {
  // Final and static: with a species in a field the compiler boxes every vector, 100 times slower.
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int ROUNDS = 4_000_000;
  private static final int ACCUMULATORS = 12;
  private static final int COPIED = 64 << 20;

  private static volatile float sink;

  private Peak() {}

  static String json() {
    double one = best(1);
    double two = best(2);
    return String.format(
        Locale.ROOT,
        "\"fma1\": %.1f, \"fma2\": %.1f, \"copy\": %.2f, \"lanes\": \"%s\"",
        one,
        two,
        copy(),
        Lanes.describe());
  }

  private static double best(int threads) {
    double best = 0;
    for (int i = 0; i < 60; i++) {
      best = Math.max(best, gigaflops(threads));
    }
    return best;
  }

  private static double gigaflops(int threads) {
    CountDownLatch done = new CountDownLatch(threads);
    AtomicLong longest = new AtomicLong();
    for (int t = 0; t < threads; t++) {
      Thread.ofPlatform()
          .start(() -> {
            long start = System.nanoTime();
            sink = multiplyAdds(ROUNDS, 0.999f);
            longest.accumulateAndGet(System.nanoTime() - start, Math::max);
            done.countDown();
          });
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return 2.0 * SPECIES.length() * ACCUMULATORS * ROUNDS * threads / longest.get();
  }

  private static float multiplyAdds(int rounds, float factor) {
    FloatVector x = FloatVector.broadcast(SPECIES, factor);
    FloatVector a = x;
    FloatVector b = x;
    FloatVector c = x;
    FloatVector d = x;
    FloatVector e = x;
    FloatVector f = x;
    FloatVector g = x;
    FloatVector h = x;
    FloatVector i = x;
    FloatVector j = x;
    FloatVector k = x;
    FloatVector l = x;
    for (int round = 0; round < rounds; round++) {
      a = a.fma(x, x);
      b = b.fma(x, x);
      c = c.fma(x, x);
      d = d.fma(x, x);
      e = e.fma(x, x);
      f = f.fma(x, x);
      g = g.fma(x, x);
      h = h.fma(x, x);
      i = i.fma(x, x);
      j = j.fma(x, x);
      k = k.fma(x, x);
      l = l.fma(x, x);
    }
    FloatVector sum =
        a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l);
    return sum.lane(0);
  }

  private static double copy() {
    float[] from = new float[COPIED];
    float[] to = new float[COPIED];
    double best = 0;
    for (int i = 0; i < 6; i++) {
      long start = System.nanoTime();
      System.arraycopy(from, 0, to, 0, COPIED);
      best = Math.max(best, 4.0 * COPIED / (System.nanoTime() - start));
    }
    sink = to[0];
    return best;
  }
}
