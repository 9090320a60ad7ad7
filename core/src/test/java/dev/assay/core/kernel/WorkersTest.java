package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void everyIndexIsDoneOnceAndCutsLieAtMultiplesOfTheGrain(int threads) {
    try (Workers workers = new Workers(threads)) {
      for (int n : Bits.SIZES) {
        int[] count = new int[n];
        workers.split(
            n,
            8,
            (from, to) -> {
              assertThat(from % 8).isZero();
              assertThat(to % 8 == 0 || to == n).isTrue();
              for (int i = from; i < to; i++) {
                count[i]++;
              }
            });
        assertThat(Arrays.stream(count).allMatch(c -> c == 1)).as("n = %s", n).isTrue();
      }
    }
  }

  @Test
  void largeWorkIsDoneByAllThreads() {
    try (Workers workers = new Workers(3)) {
      var names = ConcurrentHashMap.<String>newKeySet();
      workers.split(300, 1, (from, to) -> names.add(Thread.currentThread().getName()));
      assertThat(names).hasSize(3).contains("assay-worker-1", "assay-worker-2");
    }
  }

  @Test
  void whatATaskThrowsReachesTheCallerAndTheThreadsGoOn() {
    try (Workers workers = new Workers(2)) {
      for (int failing = 0; failing < 2; failing++) {
        int part = failing;
        assertThatThrownBy(() ->
                workers.split(
                    2,
                    1,
                    (from, to) -> {
                      if (from == part) {
                        throw new IllegalStateException("part " + part);
                      }
                    }))
            .hasMessage("part " + part);
      }
      int[] done = new int[2];
      workers.split(2, 1, (from, to) -> done[from] = 1);
      assertThat(done).containsExactly(1, 1);
    }
  }

  @Test
  void closingEndsTheThreads() throws InterruptedException {
    Workers workers = new Workers(2);
    Thread[] helper = new Thread[2];
    workers.split(2, 1, (from, to) -> helper[from] = Thread.currentThread());
    workers.close();
    helper[1].join(5_000);
    assertThat(helper[1].isAlive()).isFalse();
  }

  @Test
  void noThreadsIsRefused() {
    assertThatThrownBy(() -> new Workers(0)).hasMessage("threads 0, expected at least 1");
  }
}
