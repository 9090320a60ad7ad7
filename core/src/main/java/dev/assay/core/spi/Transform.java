package dev.assay.core.spi;

import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import java.util.Map;

/** A change of the data that is learnt from the training part and applied to every part. */
public interface Transform extends Component {
  /** Learns from the training part, which is not changed. */
  Fitted fit(Table train, RandomStream random);

  /** What {@link #fit} gave, from its saved state. */
  Fitted restore(Map<String, Matrix> state);

  /** A transform that knows what it needs from the training part. */
  interface Fitted {
    /**
     * Applies the change; inputs may be overwritten, and the result may share storage with the
     * argument.
     *
     * @throws dev.assay.core.data.DataException when it cannot be applied to these rows
     */
    Table apply(Table part);

    /** What {@link Transform#restore} needs, by name. */
    Map<String, Matrix> state();
  }
}
