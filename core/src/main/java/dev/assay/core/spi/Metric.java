package dev.assay.core.spi;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import java.util.List;

/** A number that says how good predictions are. */
public interface Metric extends Component {
  /** Which direction is better. */
  enum Goal {
    MAXIMIZE,
    MINIMIZE;

    /** How much better a value is than another; negative when it is worse. */
    public double gain(double value, double than) {
      return this == MAXIMIZE ? value - than : than - value;
    }
  }

  /** Which numbers of the network it looks at. */
  enum Input {
    /** The outputs after the loss's link, such as probabilities. */
    PREDICTIONS,
    /** The outputs themselves, such as logits. */
    OUTPUTS
  }

  Goal goal();

  /** Which numbers its accumulators are given. */
  default Input input() {
    return Input.PREDICTIONS;
  }

  /** The value of a run that diverged: the worst possible, which may be infinite. */
  double worst();

  /**
   * Checks that this metric can compare such predictions with such targets.
   *
   * @throws IllegalArgumentException saying what does not fit
   */
  void check(int outputs, TargetShape targets);

  /**
   * Bytes that one evaluation of so many rows keeps, when that is more than a few sums; it counts
   * in the memory that a run asks for before it trains.
   */
  default long keptBytes(int outputs, int rows) {
    return 0;
  }

  /** A new accumulator for one evaluation. */
  Accumulator start(int outputs);

  /** Collects one evaluation, batch by batch in row order. */
  interface Accumulator {
    /** Adds rows; predictions are the network's numbers that {@link Metric#input} asks for. */
    void add(Matrix predictions, Targets targets);

    /** The metric over all rows added; NaN when it is undefined for them. */
    double result();

    /**
     * How often each class was predicted as each: a list for each actual class, in it a count for
     * each predicted one; empty, as by default, when the metric counts nothing of the kind.
     */
    default List<List<Long>> counts() {
      return List.of();
    }
  }
}
