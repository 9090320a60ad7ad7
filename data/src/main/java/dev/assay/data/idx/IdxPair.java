package dev.assay.data.idx;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.data.support.Where;
import java.util.Arrays;
import java.util.List;

/** Images and the labels that belong to them. */
record IdxPair(DataFile images, DataFile labels, Where inputsOn) {
  /**
   * Reads both files.
   *
   * @param classNames their number bounds the labels; empty: as many classes as the labels need
   */
  Table load(DataContext context, List<String> classNames) {
    int[] values = IdxStream.labels(labels, context);
    int needed = Arrays.stream(values).max().orElse(0) + 1;
    return load(context, values, classNames.isEmpty() ? needed : classNames.size(), classNames);
  }

  /** Reads both files, with labels below {@code classes}. */
  Table load(DataContext context, int classes, List<String> classNames) {
    return load(context, IdxStream.labels(labels, context), classes, classNames);
  }

  private Table load(DataContext context, int[] values, int classes, List<String> classNames) {
    for (int row = 0; row < values.length; row++) {
      if (values[row] >= classes) {
        throw new DataException(
            "%s: label %d in row %d, expected 0 to %d"
                .formatted(labels, values[row], row, classes - 1));
      }
    }
    Matrix pixels = IdxStream.images(images, inputsOn, context);
    if (pixels.rows() != values.length) {
      throw new DataException(
          "%s holds %d images, %s holds %d labels"
              .formatted(images, pixels.rows(), labels, values.length));
    }
    return new Table(pixels, new Targets.Labels(values, classes), List.of(), classNames);
  }
}
