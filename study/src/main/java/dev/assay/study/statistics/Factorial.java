package dev.assay.study.statistics;

import java.util.List;

/**
 * Contrasts of a full factorial design, computed on each seed by itself, so that {@link
 * Estimate#of} applies to them as to any paired differences.
 *
 * <p>Values are given by cell and seed. The first factor's level changes fastest: the cell of
 * levels {@code l0, l1, l2 ...} has the index {@code l0 + n0 (l1 + n1 (l2 + ...))}, which for
 * factors of two levels is the bit mask of those at their second level.
 *
 * <p>Source: Box, Hunter and Hunter, "Statistics for Experimenters" (2nd edition, 2005), sections
 * 5.4 to 5.8.
 *
 * @param levels number of levels of each factor, at least two
 */
public record Factorial(List<Integer> levels) {
  /**
   * Checks the design.
   *
   * @throws IllegalArgumentException when there is no factor or one has fewer than two levels
   */
  public Factorial {
    levels = List.copyOf(levels);
    if (levels.isEmpty() || levels.stream().anyMatch(count -> count < 2)) {
      throw new IllegalArgumentException(
          "levels: got " + levels + ", expected one factor or more, each with two levels or more");
    }
  }

  /** Number of combinations of levels. */
  public int cells() {
    return levels.stream().reduce(1, Math::multiplyExact);
  }

  /**
   * The index of a combination of levels.
   *
   * @param chosen the level of each factor, counted from 0
   * @throws IndexOutOfBoundsException when a factor has no such level
   */
  public int cell(List<Integer> chosen) {
    int cell = 0;
    for (int f = levels.size() - 1; f >= 0; f--) {
      cell = cell * levels.get(f) + requireLevel(f, chosen.get(f));
    }
    return cell;
  }

  /**
   * The main effect of a level: the mean over all cells with this level minus the mean over all
   * with the factor's first level, other factors alike.
   *
   * @param values by cell and seed, finite
   * @param level counted from 0, not 0
   * @return one per seed, in the unit of the values
   * @throws IllegalArgumentException when the values do not fit the design or one is not finite
   * @throws IndexOutOfBoundsException when there is no such factor or level
   */
  public double[] mainEffect(double[][] values, int factor, int level) {
    int seeds = SeedTable.requireRows(values, cells());
    requireContrast(factor, level);
    double[] effect = new double[seeds];
    for (int cell = 0; cell < values.length; cell++) {
      add(effect, values[cell], sign(cell, factor, level));
    }
    return divide(effect, cells() / levels.get(factor));
  }

  /**
   * The interaction of two levels: half the difference between the first factor's effect at the
   * second's level and its effect at the second's first level, averaged over the other factors. For
   * two factors of two levels {@code (y11 - y01 - y10 + y00) / 2}. Positive when the two do more
   * together than each adds by itself.
   *
   * @param values by cell and seed, finite
   * @param levelA of factor A, counted from 0, not 0
   * @param levelB of factor B, counted from 0, not 0
   * @return one per seed, in the unit of the values
   * @throws IllegalArgumentException when the factors are the same, the values do not fit the
   *     design or one is not finite
   * @throws IndexOutOfBoundsException when there is no such factor or level
   */
  public double[] interaction(double[][] values, int factorA, int levelA, int factorB, int levelB) {
    int seeds = SeedTable.requireRows(values, cells());
    requireContrast(factorA, levelA);
    requireContrast(factorB, levelB);
    if (factorA == factorB) {
      throw new IllegalArgumentException(
          "interaction: got factor " + factorA + " twice, expected two factors");
    }
    double[] effect = new double[seeds];
    for (int cell = 0; cell < values.length; cell++) {
      add(effect, values[cell], sign(cell, factorA, levelA) * sign(cell, factorB, levelB));
    }
    return divide(effect, 2.0 * cells() / levels.get(factorA) / levels.get(factorB));
  }

  /** 1 when the cell has the factor at this level, -1 at its first level, else 0. */
  private int sign(int cell, int factor, int level) {
    int rest = cell;
    for (int f = 0; f < factor; f++) {
      rest /= levels.get(f);
    }
    int found = rest % levels.get(factor);
    return found == level ? 1 : found == 0 ? -1 : 0;
  }

  private static void add(double[] sums, double[] values, int sign) {
    for (int seed = 0; seed < sums.length; seed++) {
      sums[seed] += sign * values[seed];
    }
  }

  private static double[] divide(double[] sums, double divisor) {
    for (int seed = 0; seed < sums.length; seed++) {
      sums[seed] /= divisor;
    }
    return sums;
  }

  private void requireContrast(int factor, int level) {
    if (requireLevel(factor, level) == 0) {
      throw new IndexOutOfBoundsException("level: got 0, expected another than the first");
    }
  }

  private int requireLevel(int factor, int level) {
    int count = levels.get(factor);
    if (level < 0 || level >= count) {
      throw new IndexOutOfBoundsException(
          "level of factor %d: got %d, expected 0 to %d".formatted(factor, level, count - 1));
    }
    return level;
  }
}
