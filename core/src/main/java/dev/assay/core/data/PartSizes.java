package dev.assay.core.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whole numbers of rows for parts and classes, by the method of largest remainders. */
final class PartSizes {
  private PartSizes() {}

  /**
   * Whole numbers near {@code total * fractions[i]} that sum to {@code total}: each is rounded
   * down, and the rows left over go one each to the largest remainders, at a tie to the earlier.
   *
   * @param fractions not negative, with sum 1
   */
  static int[] ofFractions(int total, double... fractions) {
    int[] sizes = new int[fractions.length];
    double[] remainders = new double[fractions.length];
    for (int i = 0; i < sizes.length; i++) {
      double exact = total * fractions[i];
      sizes[i] = (int) Math.floor(exact);
      remainders[i] = fractions[i] == 0 ? -1 : exact - sizes[i];
    }
    handOut(total - Arrays.stream(sizes).sum(), sizes, remainders);
    return sizes;
  }

  /**
   * How many rows of each class a part of {@code size} rows takes: whole numbers near {@code size *
   * counts[c] / sum(counts)} that sum to {@code size}, none above {@code counts[c]}.
   */
  static int[] ofClasses(int size, int[] counts) {
    int total = Arrays.stream(counts).sum();
    int[] sizes = new int[counts.length];
    double[] remainders = new double[counts.length];
    for (int c = 0; c < sizes.length && total > 0; c++) {
      long product = (long) size * counts[c];
      sizes[c] = (int) (product / total);
      remainders[c] = product % total;
    }
    handOut(size - Arrays.stream(sizes).sum(), sizes, remainders);
    return sizes;
  }

  private static void handOut(int left, int[] sizes, double[] remainders) {
    int[] byRemainder =
        IntStream.range(0, sizes.length)
            .filter(i -> remainders[i] >= 0)
            .boxed()
            .sorted((a, b) -> Double.compare(remainders[b], remainders[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < left; i++) {
      sizes[byRemainder[i % byRemainder.length]]++;
    }
  }
}
