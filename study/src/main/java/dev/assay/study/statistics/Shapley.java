package dev.assay.study.statistics;

/**
 * Each factor's Shapley share of the difference between all factors at their second level and all
 * at their first, on each seed by itself.
 *
 * <p>The share of factor i is the mean, over all orders in which the factors can be switched, of
 * what switching i adds: the sum over sets S without i of {@code |S|! (n - |S| - 1)! / n! (v(S + i)
 * - v(S))}. The shares of a seed sum to {@code v(all) - v(none)}.
 *
 * <p>Source: Shapley, "A value for n-person games" (1953).
 */
public final class Shapley {
  private Shapley() {}

  /**
   * The shares.
   *
   * @param values v by set of switched factors (bit i for factor i) and seed; finite
   * @return by factor and seed, in the unit of the values
   * @throws IllegalArgumentException when the number of sets is not a power of two above 1, or the
   *     seeds differ, or a value is not finite
   */
  public static double[][] shares(double[][] values) {
    int sets = values.length;
    if (sets < 2 || Integer.bitCount(sets) != 1) {
      throw new IllegalArgumentException(
          "values: got " + sets + " sets of factors, expected 2, 4, 8 or another power of two");
    }
    int seeds = SeedTable.requireRows(values, sets);
    int factors = Integer.numberOfTrailingZeros(sets);
    double[] weights = weights(factors);
    double[][] shares = new double[factors][seeds];
    for (int set = 0; set < sets; set++) {
      for (int i = 0; i < factors; i++) {
        int joined = set | 1 << i;
        if (joined != set) {
          double weight = weights[Integer.bitCount(set)];
          for (int seed = 0; seed < seeds; seed++) {
            shares[i][seed] += weight * (values[joined][seed] - values[set][seed]);
          }
        }
      }
    }
    return shares;
  }

  /** {@code s! (n - s - 1)! / n!} by size s of the set. */
  private static double[] weights(int factors) {
    double[] weights = new double[factors];
    weights[0] = 1.0 / factors;
    for (int size = 1; size < factors; size++) {
      weights[size] = weights[size - 1] * size / (factors - size);
    }
    return weights;
  }
}
