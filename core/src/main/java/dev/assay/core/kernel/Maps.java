package dev.assay.core.kernel;

import dev.assay.core.matrix.Matrix;

/** Block functions over whole matrices, threads dividing the elements. */
final class Maps {
  private static final int LEAST_SHARED = 1 << 15;
  private static final int BLOCK = 1 << 12;
  private static final Matrix NONE = Matrix.zeros(0, 0);

  private final Workers workers;
  private final Workers.RangeTask forward = this::forwardRange;
  private final Workers.RangeTask backward = this::backwardRange;
  private BlockFunction function = (z, zFrom, y, yFrom, n) -> {};
  private BlockGradient gradient = (z, zFrom, y, yFrom, dY, dYFrom, dZ, dZFrom, n) -> {};
  private Matrix z = NONE;
  private Matrix y = NONE;
  private Matrix dY = NONE;
  private Matrix dZ = NONE;

  Maps(Workers workers) {
    this.workers = workers;
  }

  void forward(BlockFunction f, Matrix z, Matrix y) {
    function = f;
    this.z = z;
    this.y = y;
    try {
      workers.split(z.size(), grain(), forward);
    } finally {
      release();
    }
  }

  void backward(BlockGradient f, Matrix z, Matrix y, Matrix dY, Matrix dZ) {
    gradient = f;
    this.z = z;
    this.y = y;
    this.dY = dY;
    this.dZ = dZ;
    try {
      workers.split(z.size(), grain(), backward);
    } finally {
      release();
    }
  }

  private int grain() {
    return z.size() < LEAST_SHARED ? Integer.MAX_VALUE : BLOCK;
  }

  private void release() {
    z = NONE;
    y = NONE;
    dY = NONE;
    dZ = NONE;
  }

  private void forwardRange(int from, int to) {
    function.forward(z.data(), z.offset() + from, y.data(), y.offset() + from, to - from);
  }

  private void backwardRange(int from, int to) {
    gradient.backward(
        z.data(),
        z.offset() + from,
        y.data(),
        y.offset() + from,
        dY.data(),
        dY.offset() + from,
        dZ.data(),
        dZ.offset() + from,
        to - from);
  }
}
