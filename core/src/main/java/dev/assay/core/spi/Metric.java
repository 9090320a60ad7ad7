package dev.assay.core.spi;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;

/** A number that says how good predictions are. */
public interface Metric extends Component {
  /** Which direction is better. */
  enum Goal {
    MAXIMIZE,
    MINIMIZE
  }

  Goal goal();

  /** The value of a run that diverged: the worst possible, which may be infinite. */
  double worst();

  /**
   * Checks that this metric can compare such predictions with such targets.
   *
   * @throws IllegalArgumentException saying what does not fit
   */
  void check(int outputs, TargetShape targets);

  /** A new accumulator for one evaluation. */
  Accumulator start(int outputs);

  /** Collects one evaluation, batch by batch in row order. */
  interface Accumulator {
    /** Adds rows; predictions are the network's output after the loss's link. */
    void add(Matrix predictions, Targets targets);

    /** The metric over all rows added; NaN when it is undefined for them. */
    double result();
  }
}
