package dev.assay.core.kernel;

import java.util.function.DoubleUnaryOperator;

/** Each function three times: the single value, the block, and double precision. */
@SuppressWarnings("ImmutableEnumChecker") // the fields are functions without state
enum KernelFunction {
  EXP(FloatMath::exp, Elementwise::exp, StrictMath::exp, 0.95),
  EXP_BELOW(
      x -> FloatMath.exp(-Math.abs(x)),
      KernelFunction::expBelow,
      x -> StrictMath.exp(-Math.abs(x)),
      0.95),
  EXPM1(FloatMath::expm1, Elementwise::expm1, StrictMath::expm1, 1.5),
  LOG(FloatMath::log, Elementwise::log, StrictMath::log, 0.85),
  TANH(FloatMath::tanh, Elementwise::tanh, StrictMath::tanh, 2.5),
  SIGMOID(FloatMath::sigmoid, Elementwise::sigmoid, Exact::sigmoid, 2.45),
  SOFTPLUS(FloatMath::softplus, Elementwise::softplus, Exact::softplus, 1.8),
  ERF(FloatMath::erf, Elementwise::erf, Exact::erf, 1.05);

  /** A function of one float. */
  interface Single {
    float of(float x);
  }

  final Single single;
  final BlockFunction block;
  final DoubleUnaryOperator exact;

  /** The error stated in the Javadoc of {@link FloatMath}. */
  final double statedUlps;

  KernelFunction(Single single, BlockFunction block, DoubleUnaryOperator exact, double statedUlps) {
    this.single = single;
    this.block = block;
    this.exact = exact;
    this.statedUlps = statedUlps;
  }

  private static void expBelow(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = -Math.abs(x[xFrom + i]);
    }
    Elementwise.expBelow(0, y, yFrom, y, yFrom, n);
  }
}
