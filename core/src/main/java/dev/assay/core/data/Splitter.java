package dev.assay.core.data;

import dev.assay.core.random.RandomStream;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Divides a source's rows into training, validation and test parts.
 *
 * <p>Sizes are {@code rows * fraction}, rounded by largest remainders so that every row is used (at
 * a tie the earlier part gets the row). When stratified, the test part and then, out of the rest,
 * the validation part take from each class in proportion to its rows, rounded in the same way (at a
 * tie the lower class); the sizes of the parts are those of an unstratified division.
 *
 * <p>Shuffled parts are in random order, not grouped by class. Without shuffling every part keeps
 * the order of the source; unless stratified, the first rows train, the next validate, the last
 * test.
 *
 * <p>A source with its own test part keeps it, and its other rows are divided.
 *
 * <p>Works in place: the source's rows are reordered with a buffer of one row, and the parts are
 * views of them. Of rows that are not in memory the order is kept instead, four bytes a row.
 */
public final class Splitter {
  private static final int TRAIN = 0;
  private static final int VALIDATION = 1;
  private static final int TEST = 2;
  private static final String[] NAMES = {"train", "validation", "test"};

  private Splitter() {}

  /**
   * Divides the rows.
   *
   * @param data its rows are reordered, and the parts share their storage
   * @param random draws for {@link dev.assay.core.random.Purpose#SPLIT}
   * @throws DataException when a part with a fraction would be empty, or a test fraction is given
   *     though the source has its own test part
   */
  public static DataParts split(LoadedData data, Split split, RandomStream random) {
    if (data.test().isPresent() && split.test() > 0) {
      throw new DataException(
          ("split.test: got %s, but this source has its own test part of %d rows; expected train"
                  + " and validation alone, with sum 1")
              .formatted(split.test(), data.test().get().rows()));
    }
    int[] sizes = sizes(data.main().rows(), split);
    int[] order = IntStream.range(0, data.main().rows()).toArray();
    if (split.shuffle()) {
      random.shuffle(order, 0);
    }
    if (split.stratify() && data.main().targets() instanceof Targets.Labels labels) {
      order = stratified(order, labels, sizes);
    }
    Table main = Tables.inOrder(data.main(), order);
    Table train = main.rows(0, sizes[TRAIN]);
    Optional<Table> validation = part(main, sizes[TRAIN], sizes[VALIDATION]);
    Optional<Table> test =
        data.test().or(() -> part(main, sizes[TRAIN] + sizes[VALIDATION], sizes[TEST]));
    return new DataParts(train, validation, test);
  }

  private static Optional<Table> part(Table main, int from, int count) {
    return count == 0 ? Optional.empty() : Optional.of(main.rows(from, count));
  }

  private static int[] sizes(int rows, Split split) {
    double[] fractions = {split.train(), split.validation(), split.test()};
    int[] sizes = PartSizes.ofFractions(rows, fractions);
    for (int part = 0; part < sizes.length; part++) {
      if (sizes[part] == 0 && fractions[part] > 0) {
        throw new DataException(
            "split.%s: %s of %d rows is no row; give a larger fraction or more rows"
                .formatted(NAMES[part], fractions[part], rows));
      }
    }
    return sizes;
  }

  /** Moves the rows of each part together, keeping their order within it. */
  private static int[] stratified(int[] order, Targets.Labels labels, int[] sizes) {
    int[] counts = new int[labels.classes()];
    for (int row : order) {
      counts[labels.label(row)]++;
    }
    int[] test = PartSizes.ofClasses(sizes[TEST], counts);
    for (int c = 0; c < counts.length; c++) {
      counts[c] -= test[c];
    }
    int[] validation = PartSizes.ofClasses(sizes[VALIDATION], counts);
    int[] result = new int[order.length];
    int nextTrain = 0;
    int nextValidation = sizes[TRAIN];
    int nextTest = sizes[TRAIN] + sizes[VALIDATION];
    for (int c = 0; c < counts.length; c++) {
      counts[c] -= validation[c];
    }
    for (int row : order) {
      int label = labels.label(row);
      if (counts[label]-- > 0) {
        result[nextTrain++] = row;
      } else if (validation[label]-- > 0) {
        result[nextValidation++] = row;
      } else {
        result[nextTest++] = row;
      }
    }
    return result;
  }
}
