package dev.assay.core.kernel;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementwise} on the whole vectors of a block; what is left is computed one by one.
 *
 * <p>One call of the function per method, inside the loop: a second call after the loop is too rare
 * for C2 to inline, and its argument would be boxed.
 */
@SuppressWarnings("UnusedMethod") // called through their handles
final class VectorElementwise {
  private static final VectorSpecies<Float> FLOATS = VectorMath.FLOATS;
  private static final int STEP = FLOATS.length();

  static final OutOfLine EXP = OutOfLine.of(MethodHandles.lookup(), "exp");
  static final OutOfLine EXP_BELOW = OutOfLine.withNumber(MethodHandles.lookup(), "expBelow");
  static final OutOfLine EXPM1 = OutOfLine.of(MethodHandles.lookup(), "expm1");
  static final OutOfLine LOG = OutOfLine.of(MethodHandles.lookup(), "log");
  static final OutOfLine TANH = OutOfLine.of(MethodHandles.lookup(), "tanh");
  static final OutOfLine SIGMOID = OutOfLine.of(MethodHandles.lookup(), "sigmoid");
  static final OutOfLine SOFTPLUS = OutOfLine.of(MethodHandles.lookup(), "softplus");
  static final OutOfLine ERF_EXPONENT = OutOfLine.of(MethodHandles.lookup(), "erfExponent");
  static final OutOfLine ERF_OF_EXPONENT = OutOfLine.of(MethodHandles.lookup(), "erfOfExponent");

  private VectorElementwise() {}

  private static void exp(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i <= n - STEP; i += STEP) {
      VectorMath.exp(FloatVector.fromArray(FLOATS, x, xFrom + i)).intoArray(y, yFrom + i);
    }
  }

  private static void expBelow(float[] x, int xFrom, float[] y, int yFrom, int n, float top) {
    FloatVector tops = FloatVector.broadcast(FLOATS, top);
    for (int i = 0; i <= n - STEP; i += STEP) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xFrom + i).sub(tops);
      VectorMath.expOfNegative(v).intoArray(y, yFrom + i);
    }
  }

  private static void expm1(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i <= n - STEP; i += STEP) {
      VectorMath.expm1(FloatVector.fromArray(FLOATS, x, xFrom + i)).intoArray(y, yFrom + i);
    }
  }

  private static void log(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i <= n - STEP; i += STEP) {
      VectorMath.log(FloatVector.fromArray(FLOATS, x, xFrom + i)).intoArray(y, yFrom + i);
    }
  }

  private static void tanh(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i <= n - STEP; i += STEP) {
      VectorMath.tanh(FloatVector.fromArray(FLOATS, x, xFrom + i)).intoArray(y, yFrom + i);
    }
  }

  private static void sigmoid(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i <= n - STEP; i += STEP) {
      VectorMath.sigmoid(FloatVector.fromArray(FLOATS, x, xFrom + i)).intoArray(y, yFrom + i);
    }
  }

  private static void softplus(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i <= n - STEP; i += STEP) {
      VectorMath.softplus(FloatVector.fromArray(FLOATS, x, xFrom + i)).intoArray(y, yFrom + i);
    }
  }

  private static void erfExponent(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i <= n - STEP; i += STEP) {
      VectorMath.erfExponent(FloatVector.fromArray(FLOATS, x, xFrom + i)).intoArray(y, yFrom + i);
    }
  }

  private static void erfOfExponent(float[] x, int xFrom, float[] y, int yFrom, int n) {
    for (int i = 0; i <= n - STEP; i += STEP) {
      VectorMath.erfOfExponent(FloatVector.fromArray(FLOATS, x, xFrom + i)).intoArray(y, yFrom + i);
    }
  }
}
