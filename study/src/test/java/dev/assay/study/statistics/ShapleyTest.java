package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapleyTest {
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "shapley");

  /** Two own left gloves and one a right one; a pair is worth 1: shares 1/6, 1/6, 4/6. */
  @Test
  void gloveGame() {
    double[][] values = new double[8][1];
    for (int set = 0; set < 8; set++) {
      values[set][0] = (set & 4) != 0 && (set & 3) != 0 ? 1 : 0;
    }
    double[][] shares = Shapley.shares(values);
    assertThat(shares[0][0]).isCloseTo(1 / 6.0, within(1e-15));
    assertThat(shares[1][0]).isCloseTo(1 / 6.0, within(1e-15));
    assertThat(shares[2][0]).isCloseTo(4 / 6.0, within(1e-15));
  }

  @Test
  void oneFactorTakesAll() {
    assertThat(Shapley.shares(new double[][] {{1, 2}, {5, 0}})[0]).containsExactly(4, -2);
  }

  /** The definition: what a factor adds, averaged over all 120 orders. */
  @Test
  void averagesOverOrders() {
    double[][] values = new double[32][3];
    for (int set = 0; set < 32; set++) {
      for (int seed = 0; seed < 3; seed++) {
        values[set][seed] = RANDOM.gaussian(set, seed);
      }
    }
    double[][] sums = new double[5][3];
    permute(IntStream.range(0, 5).toArray(), 0, values, sums);
    double[][] shares = Shapley.shares(values);
    for (int seed = 0; seed < 3; seed++) {
      double total = 0;
      for (int i = 0; i < 5; i++) {
        assertThat(shares[i][seed]).isCloseTo(sums[i][seed] / 120, within(1e-14));
        total += shares[i][seed];
      }
      assertThat(total).isCloseTo(values[31][seed] - values[0][seed], within(1e-14));
    }
  }

  private static void permute(int[] order, int from, double[][] values, double[][] sums) {
    if (from == order.length) {
      int set = 0;
      for (int factor : order) {
        int joined = set | 1 << factor;
        for (int seed = 0; seed < sums[factor].length; seed++) {
          sums[factor][seed] += values[joined][seed] - values[set][seed];
        }
        set = joined;
      }
      return;
    }
    for (int i = from; i < order.length; i++) {
      swap(order, from, i);
      permute(order, from + 1, values, sums);
      swap(order, from, i);
    }
  }

  private static void swap(int[] values, int i, int j) {
    int value = values[i];
    values[i] = values[j];
    values[j] = value;
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> Shapley.shares(new double[6][2]))
        .hasMessageStartingWith("values: got 6 sets of factors");
    assertThatThrownBy(() -> Shapley.shares(new double[1][2])).hasMessageContaining("got 1 sets");
    assertThatThrownBy(() -> Shapley.shares(new double[][] {{1, 2}, {1, Double.POSITIVE_INFINITY}}))
        .hasMessage(
            "values: combination 1 has Infinity on seed number 2, expected a finite number");
  }
}
