package dev.assay.core.data;

import dev.assay.core.matrix.Matrix;
import java.util.Objects;

/** What each row should be answered with: a class, or numbers. */
public sealed interface Targets {
  int rows();

  /** A view of {@code count} rows starting at {@code from}. */
  Targets rows(int from, int count);

  TargetShape shape();

  /**
   * Copies chosen rows into another set of targets of the same shape.
   *
   * @param order row numbers, read from {@code from} on
   * @param into overwritten from its first row; it must hold {@code count} rows
   */
  void gather(int[] order, int from, int count, Targets into);

  /** New targets of the same shape for {@code rows} rows. */
  Targets allocate(int rows);

  /**
   * Classes as whole numbers 0 .. classes-1; memory is four bytes a row, whatever the number of
   * classes.
   *
   * @param values class of each row, from {@code offset} on
   */
  @SuppressWarnings("ArrayRecordComponent") // Views over one array are the point.
  record Labels(int[] values, int offset, int rows, int classes) implements Targets {
    public Labels {
      Objects.checkFromIndexSize(offset, rows, values.length);
    }

    public Labels(int[] values, int classes) {
      this(values, 0, values.length, classes);
    }

    public int label(int row) {
      return values[offset + row];
    }

    @Override
    public Labels rows(int from, int count) {
      Objects.checkFromIndexSize(from, count, rows);
      return new Labels(values, offset + from, count, classes);
    }

    @Override
    public TargetShape shape() {
      return TargetShape.classes(classes);
    }

    @Override
    public void gather(int[] order, int from, int count, Targets into) {
      Labels target = (Labels) into;
      Objects.checkFromIndexSize(0, count, target.rows);
      for (int i = 0; i < count; i++) {
        target.values[target.offset + i] = values[offset + order[from + i]];
      }
    }

    @Override
    public Labels allocate(int rows) {
      return new Labels(new int[rows], classes);
    }
  }

  /** Numbers, one row of the matrix for each example. */
  record Values(Matrix matrix) implements Targets {
    @Override
    public int rows() {
      return matrix.rows();
    }

    @Override
    public Values rows(int from, int count) {
      return new Values(matrix.rows(from, count));
    }

    @Override
    public TargetShape shape() {
      return TargetShape.values(matrix.columns());
    }

    @Override
    public void gather(int[] order, int from, int count, Targets into) {
      Tables.gather(matrix, order, from, count, ((Values) into).matrix);
    }

    @Override
    public Values allocate(int rows) {
      return new Values(Matrix.zeros(rows, matrix.columns()));
    }
  }
}
