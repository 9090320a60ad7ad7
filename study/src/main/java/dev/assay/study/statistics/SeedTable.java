package dev.assay.study.statistics;

/** Values of several configurations on the same seeds: one row per configuration. */
final class SeedTable {
  private SeedTable() {}

  /**
   * Checks a table and returns its number of seeds.
   *
   * @throws IllegalArgumentException when the number of rows is another, rows differ in length or
   *     are empty, or a value is not finite
   */
  static int requireRows(double[][] values, int rows) {
    if (values.length != rows) {
      throw new IllegalArgumentException(
          "values: got %d combinations, expected %d".formatted(values.length, rows));
    }
    int seeds = values[0].length;
    for (int row = 0; row < rows; row++) {
      if (values[row].length != seeds || seeds == 0) {
        throw new IllegalArgumentException(
            "values: combination %d has %d seeds, expected %s"
                .formatted(row, values[row].length, seeds == 0 ? "at least one" : seeds));
      }
      for (int seed = 0; seed < seeds; seed++) {
        if (!Double.isFinite(values[row][seed])) {
          throw new IllegalArgumentException(
              "values: combination %d has %s on seed number %d, expected a finite number"
                  .formatted(row, values[row][seed], seed + 1));
        }
      }
    }
    return seeds;
  }
}
