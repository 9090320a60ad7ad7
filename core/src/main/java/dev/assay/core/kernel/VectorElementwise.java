package dev.assay.core.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * {@link Elementwise} on vectors, for blocks of at least one vector.
 *
 * <p>The last vector overlaps the one before it instead of being masked. It is computed from
 * numbers loaded before the loop, so that y may be the same block as x: overlapping results are
 * computed twice from the same input.
 */
final class VectorElementwise {
  private static final int STEP = VectorMath.FLOATS.length();

  private VectorElementwise() {}

  static void exp(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int last = n - STEP;
    FloatVector end = FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + last);
    for (int i = 0; i < last; i += STEP) {
      VectorMath.exp(FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + i))
          .intoArray(y, yFrom + i);
    }
    VectorMath.exp(end).intoArray(y, yFrom + last);
  }

  static void expm1(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int last = n - STEP;
    FloatVector end = FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + last);
    for (int i = 0; i < last; i += STEP) {
      VectorMath.expm1(FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + i))
          .intoArray(y, yFrom + i);
    }
    VectorMath.expm1(end).intoArray(y, yFrom + last);
  }

  static void log(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int last = n - STEP;
    FloatVector end = FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + last);
    for (int i = 0; i < last; i += STEP) {
      VectorMath.log(FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + i))
          .intoArray(y, yFrom + i);
    }
    VectorMath.log(end).intoArray(y, yFrom + last);
  }

  static void tanh(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int last = n - STEP;
    FloatVector end = FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + last);
    for (int i = 0; i < last; i += STEP) {
      VectorMath.tanh(FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + i))
          .intoArray(y, yFrom + i);
    }
    VectorMath.tanh(end).intoArray(y, yFrom + last);
  }

  static void sigmoid(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int last = n - STEP;
    FloatVector end = FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + last);
    for (int i = 0; i < last; i += STEP) {
      VectorMath.sigmoid(FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + i))
          .intoArray(y, yFrom + i);
    }
    VectorMath.sigmoid(end).intoArray(y, yFrom + last);
  }

  static void softplus(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int last = n - STEP;
    FloatVector end = FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + last);
    for (int i = 0; i < last; i += STEP) {
      VectorMath.softplus(FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + i))
          .intoArray(y, yFrom + i);
    }
    VectorMath.softplus(end).intoArray(y, yFrom + last);
  }

  static void erf(float[] x, int xFrom, float[] y, int yFrom, int n) {
    int last = n - STEP;
    FloatVector end = FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + last);
    for (int i = 0; i < last; i += STEP) {
      VectorMath.erf(FloatVector.fromArray(VectorMath.FLOATS, x, xFrom + i))
          .intoArray(y, yFrom + i);
    }
    VectorMath.erf(end).intoArray(y, yFrom + last);
  }
}
