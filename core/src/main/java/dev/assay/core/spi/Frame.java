package dev.assay.core.spi;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;

/** A layer's view of one pass: its own buffers, and the means to compute. */
public interface Frame {
  /** True while training, false while evaluating. */
  boolean training();

  /**
   * Number of optimizer steps completed before this pass; the step to draw random numbers with.
   * When a step joins the gradients of several passes, passes are counted instead.
   */
  long step();

  /** Rows of the current batch. */
  int rows();

  Matrix parameter(int number);

  /** Where to put the gradient of a parameter. */
  Matrix gradient(int number);

  Matrix running(int number);

  Matrix scratch(int number);

  Frame child(int number);

  /** This layer's own draws for a purpose. */
  RandomStream random(Purpose purpose);

  Kernels kernels();
}
