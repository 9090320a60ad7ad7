package dev.assay.testkit.check;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Outputs and targets for a loss of which nothing is known: the first that it accepts. */
final class GuessedLossExamples implements LossExamples {
  private static final int[] WIDTHS = {1, 2, 3, 10, 17};
  private static final int SOME_ROWS = 9;

  /** What targets may look like. */
  private enum Form {
    LABELS,
    TWO_CLASSES,
    NORMAL,
    ZERO_OR_ONE,
    DISTRIBUTIONS,
    POSITIVE
  }

  private final Loss loss;
  private final Form form;
  private final int[] columns;

  private GuessedLossExamples(Loss loss, Form form, int[] columns) {
    this.loss = loss;
    this.form = form;
    this.columns = columns;
  }

  /** Empty when the loss accepts none. */
  static Optional<LossExamples> of(Loss loss) {
    for (Form form : Form.values()) {
      int[] columns = IntStream.of(WIDTHS).filter(n -> accepts(loss, form, n)).toArray();
      if (columns.length > 0) {
        return Optional.of(new GuessedLossExamples(loss, form, columns));
      }
    }
    return Optional.empty();
  }

  private static boolean accepts(Loss loss, Form form, int columns) {
    try {
      Targets targets = targets(form, SOME_ROWS, columns, LossChecks.stream("guess"));
      loss.check(columns, targets.shape());
      loss.checkTargets(targets);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public int[] columns() {
    return columns.clone();
  }

  @Override
  public Matrix outputs(int rows, int columns, RandomStream random) {
    return filled(
        rows,
        columns,
        i ->
            loss.input() == Loss.Input.PROBABILITIES
                ? 0.05 + 0.9 * random.uniform(0, i)
                : 2 * random.gaussian(0, i));
  }

  @Override
  public Targets targets(int rows, int columns, RandomStream random) {
    return targets(form, rows, columns, random);
  }

  private static Targets targets(Form form, int rows, int columns, RandomStream random) {
    return switch (form) {
      case LABELS -> labels(rows, columns, random);
      case TWO_CLASSES -> labels(rows, columns + 1, random);
      case NORMAL -> new Targets.Values(filled(rows, columns, i -> 2 * random.gaussian(0, i)));
      case ZERO_OR_ONE -> new Targets.Values(filled(rows, columns, i -> random.below(2, 0, i)));
      case POSITIVE ->
          new Targets.Values(filled(rows, columns, i -> 0.1 + 2 * random.uniform(0, i)));
      // Powers of two, whose sum is exactly 1 whatever their order.
      case DISTRIBUTIONS ->
          new Targets.Values(
              filled(
                  rows,
                  columns,
                  i -> {
                    int place = (i % columns + i / columns) % columns;
                    return Math.scalb(1.0, -Math.min(place + 1, columns - 1));
                  }));
    };
  }

  private static Targets labels(int rows, int classes, RandomStream random) {
    int[] labels = new int[rows];
    Arrays.setAll(labels, i -> random.below(classes, 0, i));
    return new Targets.Labels(labels, TargetShape.classes(classes).classes());
  }

  /** Logits of 1e4, probabilities of 0 and 1, or numbers up to 20. */
  @Override
  public Matrix extremes(int rows, int columns) {
    float size = loss.input() == Loss.Input.LOGITS ? 1e4f : 20;
    boolean probabilities = loss.input() == Loss.Input.PROBABILITIES;
    float[] levels = {
      probabilities ? 0 : -size, probabilities ? 1 : size, probabilities ? 0.5f : 0
    };
    return filled(
        rows,
        columns,
        i -> {
          int row = i / columns;
          int j = i % columns;
          return levels[(row / (j % 3 + 1) + j) % 3];
        });
  }

  private interface Element {
    double at(int index);
  }

  private static Matrix filled(int rows, int columns, Element element) {
    Matrix m = Matrix.zeros(rows, columns);
    for (int i = 0; i < m.size(); i++) {
      m.data()[i] = (float) element.at(i);
    }
    return m;
  }
}
