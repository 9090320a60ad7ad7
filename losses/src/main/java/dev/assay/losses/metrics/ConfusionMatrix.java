package dev.assay.losses.metrics;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each class is predicted as each: a table of counts, one row for each class, one column
 * for each prediction. As a number it is the rows predicted wrong, a NaN among them.
 *
 * <p>A row with a NaN is in no cell of the table. Keeps {@code 8 classes^2} bytes.
 */
@About(
    value = "Table of how often each class is predicted as each; as a number, the rows wrong",
    formula = "counts[a][p] = n(label = a and prediction = p)",
    checked = "scikit-learn 1.2.1")
public record ConfusionMatrix(
    @Param(
            value = "With a single output, where class 1 begins",
            byDefault = "0.5",
            range = "(-inf, inf)")
        double threshold)
    implements Metric {
  public ConfusionMatrix {
    Params.check(ConfusionMatrix.class, threshold);
  }

  @Override
  public Goal goal() {
    return Goal.MINIMIZE;
  }

  @Override
  public double worst() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public void check(int outputs, TargetShape targets) {
    Classes.check("confusion-matrix", outputs, targets, threshold);
  }

  @Override
  public long keptBytes(int outputs, int rows) {
    long classes = Classes.count(outputs);
    return classes * classes * Long.BYTES;
  }

  @Override
  public Accumulator start(int outputs) {
    return new Cells(Classes.count(outputs), (float) threshold);
  }

  private static final class Cells implements Accumulator {
    private final long[][] counts;
    private final float threshold;
    private long rows;
    private long right;

    Cells(int classes, float threshold) {
      this.counts = new long[classes][classes];
      this.threshold = threshold;
    }

    @Override
    public void add(Matrix predictions, Targets targets) {
      Targets.Labels labels = (Targets.Labels) targets;
      for (int row = 0; row < predictions.rows(); row++) {
        int predicted = Classes.predicted(predictions, row, threshold);
        int label = labels.label(row);
        if (predicted != Classes.NONE) {
          counts[label][predicted]++;
          right += predicted == label ? 1 : 0;
        }
      }
      rows += predictions.rows();
    }

    @Override
    public double result() {
      return rows == 0 ? Double.NaN : rows - right;
    }

    @Override
    public List<List<Long>> counts() {
      return IntStream.range(0, counts.length)
          .mapToObj(c -> Arrays.stream(counts[c]).boxed().toList())
          .toList();
    }
  }
}
