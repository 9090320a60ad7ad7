package dev.assay.core.spi;

import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;

/** Sets the numbers that training starts from. */
public interface WeightInit extends Component {
  /**
   * Fills a matrix.
   *
   * @param weights fan-in x fan-out (1 x outputs for a bias); fully overwritten
   * @param random the draws of this matrix; element (i, j) uses step 0 and element i * columns + j,
   *     or a multiple of it when it needs several
   */
  void fill(Matrix weights, RandomStream random);

  /**
   * What fills a matrix before training on such data; by default this initialiser itself. Not asked
   * for a network whose numbers come from a file.
   *
   * @param train the training part, after transforms and with its weights
   * @param rows of the matrix to fill
   * @param columns of the matrix to fill
   * @throws IllegalArgumentException when it has no answer for such data or such a matrix
   */
  default WeightInit forTraining(Table train, Loss loss, int rows, int columns) {
    return this;
  }
}
