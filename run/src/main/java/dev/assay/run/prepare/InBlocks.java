package dev.assay.run.prepare;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Tables;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Transform;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A fitted transform for rows that are not in memory too: their inputs are changed each time they
 * are read, their targets once, block by block.
 */
public record InBlocks(Transform.Fitted fitted) implements Transform.Fitted {
  /**
   * Applies the change.
   *
   * @throws DataException when it cannot be applied, or drops rows that are not in memory
   */
  @Override
  public Table apply(Table part) {
    if (!part.inputs().isStored()) {
      return fitted.apply(part);
    }
    Changed changed = new Changed(part);
    Tables.forEachBlock(part.inputs(), changed::add);
    Matrix from = part.inputs();
    Matrix inputs =
        Matrix.stored(
            (rows, first, count, into) -> {
              Matrix raw = Matrix.zeros(count, from.columns());
              from.gather(rows, first, count, raw);
              into.rows(0, count).copyFrom(fitted.applyToInputs(raw));
            },
            part.rows(),
            changed.last.inputs().columns());
    return new Table(
        inputs,
        changed.targets,
        changed.last.columnNames(),
        changed.last.classNames(),
        part.weights());
  }

  /** Collects the targets of changed blocks. */
  private final class Changed {
    private final Table part;
    private Table last;
    private Targets targets;

    private Changed(Table part) {
      this.part = part;
      this.last = part;
      this.targets = part.targets();
    }

    private void add(int first, Matrix rows) {
      int count = rows.rows();
      int[] numbers = IntStream.range(0, count).toArray();
      Targets own = part.targets().allocate(count);
      part.targets().rows(first, count).gather(numbers, 0, count, own);
      last =
          fitted.apply(
              new Table(
                  rows,
                  own,
                  part.columnNames(),
                  part.classNames(),
                  part.weights().map(w -> w.rows(first, count).copy())));
      if (last.rows() != count) {
        throw new DataException(
            "the transform drops rows, which it cannot where rows are read from disk");
      }
      if (first == 0) {
        targets = last.targets().allocate(part.rows());
      }
      last.targets().gather(numbers, 0, count, targets.rows(first, count));
    }
  }

  @Override
  public Matrix applyToInputs(Matrix inputs) {
    return fitted.applyToInputs(inputs);
  }

  @Override
  public void undoOnPredictions(Matrix predictions) {
    fitted.undoOnPredictions(predictions);
  }

  @Override
  public Map<String, Matrix> state() {
    return fitted.state();
  }

  /** A fitted transform as it can be applied to a part. */
  public static Transform.Fitted of(Transform.Fitted fitted, Table part) {
    return part.inputs().isStored() ? new InBlocks(fitted) : fitted;
  }
}
