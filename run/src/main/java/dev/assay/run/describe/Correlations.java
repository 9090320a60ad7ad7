package dev.assay.run.describe;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How columns of numbers go together: Pearson's correlation of two inputs and of an input with a
 * target of numbers; with classes the correlation ratio, {@code sqrt(sum between classes / sum of
 * squares)}, which for two classes is the size of Pearson's correlation with 0 and 1. Each is over
 * the rows in which both are there.
 */
final class Correlations {
  /** The most multiplications for pairs of inputs: a few seconds. */
  private static final double BUDGET = 2e9;

  private static final int MOST_COLUMNS = 2000;
  private static final int LEAST_ROWS = 100;
  private final Table table;
  private final List<ColumnSummary> columns;

  /** Two columns and how strongly they go together, from -1 to 1. */
  record Pair(String one, String other, double strength) {}

  Correlations(Table table, List<ColumnSummary> columns) {
    this.table = table;
    this.columns = columns;
  }

  /** First rows that pairs of inputs are compared on; 0 when there are too many columns. */
  int rowsCompared() {
    double columnsSquared = 0.5 * columns.size() * columns.size();
    return columns.size() > MOST_COLUMNS
        ? 0
        : (int) Math.min(table.rows(), Math.max(LEAST_ROWS, BUDGET / columnsSquared));
  }

  private boolean varies(int column) {
    return !columns.get(column).kind().categorical() && !columns.get(column).constant();
  }

  /** The strongest pairs of inputs. */
  List<Pair> ofInputs(int most) {
    int rows = rowsCompared();
    float[][] values = new float[columns.size()][];
    for (int j = 0; j < values.length && rows > 0; j++) {
      values[j] = varies(j) ? column(table.inputs(), j, rows) : new float[0];
    }
    Strongest strongest = new Strongest(most);
    for (int i = 0; i < values.length && rows > 0; i++) {
      for (int j = i + 1; j < values.length && values[i].length > 0; j++) {
        if (values[j].length > 0) {
          strongest.add(
              columns.get(i).name(), columns.get(j).name(), pearson(values[i], values[j]));
        }
      }
    }
    return strongest.pairs();
  }

  /** The inputs that go together most with a target. */
  List<Pair> withTargets(List<ColumnSummary> targets, int most) {
    Strongest strongest = new Strongest(most);
    for (int j = 0; j < columns.size(); j++) {
      if (!varies(j)) {
        continue;
      }
      float[] input = column(table.inputs(), j, table.rows());
      String name = columns.get(j).name();
      switch (table.targets()) {
        case Targets.Labels labels -> strongest.add(name, "class", ratio(input, labels));
        case Targets.Values values -> {
          for (int t = 0; t < targets.size(); t++) {
            float[] target = column(values.matrix(), t, table.rows());
            strongest.add(name, targets.get(t).name(), pearson(input, target));
          }
        }
      }
    }
    return strongest.pairs();
  }

  private static float[] column(Matrix m, int column, int rows) {
    float[] values = new float[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = m.get(row, column);
    }
    return values;
  }

  /** Pearson's correlation over the rows in which both are there; NaN when one is constant. */
  static double pearson(float[] a, float[] b) {
    double sumA = 0;
    double sumB = 0;
    int rows = 0;
    for (int i = 0; i < a.length; i++) {
      if (!Float.isNaN(a[i]) && !Float.isNaN(b[i])) {
        sumA += a[i];
        sumB += b[i];
        rows++;
      }
    }
    double meanA = sumA / rows;
    double meanB = sumB / rows;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int i = 0; i < a.length; i++) {
      double da = a[i] - meanA;
      double db = b[i] - meanB;
      if (!Double.isNaN(da) && !Double.isNaN(db)) {
        squaresA += da * da;
        squaresB += db * db;
        products += da * db;
      }
    }
    return products / Math.sqrt(squaresA * squaresB);
  }

  /** The correlation ratio of numbers with classes. */
  static double ratio(float[] input, Targets.Labels labels) {
    double[] sums = new double[labels.classes()];
    int[] rows = new int[labels.classes()];
    double sum = 0;
    int all = 0;
    for (int row = 0; row < input.length; row++) {
      if (!Float.isNaN(input[row])) {
        sums[labels.label(row)] += input[row];
        rows[labels.label(row)]++;
        sum += input[row];
        all++;
      }
    }
    double mean = sum / all;
    double total = 0;
    for (float value : input) {
      double difference = value - mean;
      total += Double.isNaN(difference) ? 0 : difference * difference;
    }
    double between = 0;
    for (int c = 0; c < sums.length; c++) {
      double difference = rows[c] == 0 ? 0 : sums[c] / rows[c] - mean;
      between += rows[c] * difference * difference;
    }
    return Math.sqrt(between / total);
  }

  /** Keeps the strongest, the earlier of equals. */
  private static final class Strongest {
    private final int most;
    private final List<Pair> pairs = new ArrayList<>();

    private Strongest(int most) {
      this.most = most;
    }

    private void add(String one, String other, double strength) {
      boolean weaker =
          pairs.size() == most && Math.abs(strength) <= Math.abs(pairs.getLast().strength());
      if (weaker || Double.isNaN(strength)) {
        return;
      }
      if (pairs.size() == most) {
        pairs.removeLast();
      }
      pairs.add(new Pair(one, other, strength));
      pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.strength())));
    }

    private List<Pair> pairs() {
      return List.copyOf(pairs);
    }
  }
}
