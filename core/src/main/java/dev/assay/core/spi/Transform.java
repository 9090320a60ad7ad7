package dev.assay.core.spi;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import java.util.Map;

/** A change of the data that is learnt from the training part and applied to every part. */
public interface Transform extends Component {
  /** Learns from the training part, which is not changed. */
  Fitted fit(Table train, RandomStream random);

  /** What {@link #fit} gave, from its saved state. */
  Fitted restore(Map<String, Matrix> state);

  /**
   * Applies a fitted transform to the training part itself. By default this is {@link
   * Fitted#apply}; to be overridden where training rows alone are changed, as by wrong labels that
   * a validation part must not have.
   *
   * @param fitted what {@link #fit} or {@link #restore} gave
   * @param random the draws that {@link #fit} was given
   * @throws DataException when it cannot be applied to these rows
   */
  default Table applyToTraining(Fitted fitted, Table train, RandomStream random) {
    return fitted.apply(train);
  }

  /** A transform that knows what it needs from the training part. */
  interface Fitted {
    /**
     * Applies the change; inputs may be overwritten, and the result may share storage with the
     * argument.
     *
     * @throws DataException when it cannot be applied to these rows
     */
    Table apply(Table part);

    /**
     * Changes rows whose targets are not known, as in prediction: the same inputs as {@link #apply}
     * gives, for every row and in the same order. By default applies it to rows with targets of 0;
     * to be overridden where that drops rows or needs classes.
     *
     * @param inputs may be overwritten, and may be what is returned
     * @throws DataException when it cannot be applied to these rows
     */
    default Matrix applyToInputs(Matrix inputs) {
      Targets unknown = new Targets.Values(Matrix.zeros(inputs.rows(), 1));
      Matrix changed = apply(new Table(inputs, unknown)).inputs();
      if (changed.rows() != inputs.rows()) {
        throw new DataException(
            "the transform drops rows, so that what it does to rows without targets is not known");
      }
      return changed;
    }

    /**
     * Turns predictions of changed numbers into predictions of the source's numbers. By default
     * they are the same.
     *
     * @param predictions rows x outputs, overwritten
     */
    default void undoOnPredictions(Matrix predictions) {}

    /** What {@link Transform#restore} needs, by name. */
    Map<String, Matrix> state();
  }
}
