package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The subsets used beyond sixteen seeds. A sum of unit vectors tells which seeds are in. */
class SubsetSumsTest {
  private static final int SUBSETS = 1 << 16;
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "subsets");

  private static boolean[] membership(int seed, int seeds) {
    double[] unit = new double[seeds];
    unit[seed] = 1;
    SubsetSums sums = SubsetSums.of(unit);
    boolean[] in = new boolean[sums.count()];
    for (int s = 0; s < in.length; s++) {
      in[s] = sums.sum(s) == 1;
    }
    return in;
  }

  @Test
  void areAGroupWithTheFullSet() {
    for (int seed : new int[] {0, 7, 15, 16, 17, 40, 120, 121, 199}) {
      boolean[] in = membership(seed, 200);
      assertThat(in).hasSize(SUBSETS);
      assertThat(in[0]).isFalse();
      assertThat(in[SUBSETS - 1]).isTrue();
      for (int trial = 0; trial < 10_000; trial++) {
        int s = RANDOM.below(SUBSETS, seed, 2L * trial);
        int t = RANDOM.below(SUBSETS, seed, 2L * trial + 1);
        assertThat(in[s ^ t]).isEqualTo(in[s] ^ in[t]);
      }
    }
  }

  @Test
  void anyFiveOf121SeedsAreInOrOutIndependently() {
    for (int trial = 0; trial < 60; trial++) {
      int[] order = IntStream.range(0, 121).toArray();
      RANDOM.shuffle(order, 1000 + trial);
      double[] powers = new double[121];
      for (int j = 0; j < 5; j++) {
        powers[order[j]] = 1 << j;
      }
      SubsetSums sums = SubsetSums.of(powers);
      int[] counts = new int[32];
      for (int s = 0; s < SUBSETS; s++) {
        counts[(int) sums.sum(s)]++;
      }
      assertThat(counts).containsOnly(SUBSETS / 32);
    }
  }

  @Test
  void holdEverySubsetOnceUpToSixteenSeeds() {
    double[] powers = IntStream.range(0, 16).mapToDouble(i -> 1 << i).toArray();
    SubsetSums sums = SubsetSums.of(powers);
    assertThat(IntStream.range(0, sums.count()).mapToDouble(sums::sum).sorted().toArray())
        .isEqualTo(IntStream.range(0, SUBSETS).mapToDouble(i -> i).toArray());
  }
}
