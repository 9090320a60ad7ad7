package dev.assay.core.spi;

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
}
