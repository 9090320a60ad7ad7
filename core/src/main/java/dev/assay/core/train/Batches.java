package dev.assay.core.train;

import dev.assay.core.data.Table;
import dev.assay.core.data.Tables;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the training part into batches. When one batch holds every row, and all are in memory, the
 * part itself is used; otherwise rows are gathered into a buffer. Allocates nothing per batch of
 * rows in memory.
 */
final class Batches {
  private final Table train;
  private final int batchRows;
  private final boolean shuffle;
  private final RandomStream random;
  private final int[] order;
  private final @Nullable Matrix weights;
  private final Batch full;
  private final Batch last;

  /** A buffer of inputs, targets and, when rows have them, weights. */
  record Batch(Matrix inputs, Targets targets, @Nullable Matrix weights) {
    private Batch first(int rows) {
      return new Batch(
          inputs.rows(0, rows),
          targets.rows(0, rows),
          weights == null ? null : weights.rows(0, rows));
    }
  }

  Batches(Table train, TrainingSettings settings, RandomStream random) {
    this.train = train;
    this.batchRows = Math.min(settings.batchRows(), train.rows());
    this.shuffle = settings.shuffle() && batchRows < train.rows();
    this.random = random;
    this.weights = train.weights().orElse(null);
    if (batchRows == train.rows() && !train.inputs().isStored()) {
      order = new int[0];
      full = new Batch(train.inputs(), train.targets(), weights);
      last = full;
    } else {
      order = new int[train.rows()];
      resetOrder();
      full =
          new Batch(
              Matrix.zeros(batchRows, train.inputs().columns()),
              train.targets().allocate(batchRows),
              weights == null ? null : Matrix.zeros(batchRows, 1));
      int rest = train.rows() % batchRows;
      last = rest == 0 ? full : full.first(rest);
    }
  }

  int rows() {
    return batchRows;
  }

  int perEpoch() {
    return Math.ceilDiv(train.rows(), batchRows);
  }

  /** Chooses the order of an epoch; it depends on the epoch's number alone. */
  void startEpoch(int epoch) {
    if (shuffle) {
      resetOrder();
      random.shuffle(order, epoch);
    }
  }

  private void resetOrder() {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  /** The batch of a number within the epoch; overwritten by the next. */
  Batch get(int number) {
    Batch batch = number == perEpoch() - 1 ? last : full;
    if (order.length > 0) {
      int from = number * batchRows;
      int count = batch.inputs().rows();
      Tables.gather(train.inputs(), order, from, count, batch.inputs());
      train.targets().gather(order, from, count, batch.targets());
      if (weights != null && batch.weights() != null) {
        Tables.gather(weights, order, from, count, batch.weights());
      }
    }
    return batch;
  }
}
