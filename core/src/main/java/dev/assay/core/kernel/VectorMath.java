package dev.assay.core.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions of {@link FloatMath} on vectors: the same operations in the same order.
 *
 * <p>Constants are vectors in static final fields; broadcasting them in the loop makes C2 give up
 * inlining and box every vector.
 */
final class VectorMath {
  static final VectorSpecies<Float> FLOATS =
      VectorSpecies.of(float.class, VectorShape.forBitSize(Math.max(Lanes.BITS, 64)));

  private static final VectorSpecies<Integer> INTS = FLOATS.withLanes(int.class);

  static final FloatVector ZERO = all(0f);
  static final FloatVector ONE = all(1f);
  private static final FloatVector TWO = all(2f);
  private static final FloatVector HALF = all(0.5f);
  private static final FloatVector MINUS_HALF = all(-0.5f);
  private static final FloatVector NAN = all(Float.NaN);
  private static final FloatVector INFINITY = all(Float.POSITIVE_INFINITY);
  private static final FloatVector MINUS_INFINITY = all(Float.NEGATIVE_INFINITY);

  private static final FloatVector MAGIC = all(FloatMath.MAGIC);
  private static final IntVector MAGIC_BITS = all(FloatMath.MAGIC_BITS);
  private static final IntVector MAGIC_BITS_LESS_64 = all(FloatMath.MAGIC_BITS - 64);
  private static final FloatVector TWO_TO_MINUS_64 = all(0x1p-64f);
  private static final IntVector BIAS = all(FloatMath.BIAS);
  private static final IntVector SIGN = all(0x80000000);
  private static final FloatVector LOG2_E = all(FloatMath.LOG2_E);
  private static final FloatVector LN2_HIGH = all(FloatMath.LN2_HIGH);
  private static final FloatVector LN2_LOW = all(FloatMath.LN2_LOW);
  private static final FloatVector MINUS_LN2_HIGH = all(-FloatMath.LN2_HIGH);
  private static final FloatVector MINUS_LN2_LOW = all(-FloatMath.LN2_LOW);
  private static final FloatVector EXP_LEAST = all(FloatMath.EXP_LEAST);
  private static final FloatVector EXP_MOST = all(FloatMath.EXP_MOST);
  private static final FloatVector EXPM1_LEAST = all(FloatMath.EXPM1_LEAST);
  private static final FloatVector TANH_MOST = all(FloatMath.TANH_MOST);
  private static final FloatVector ERF_BORDER = all(FloatMath.ERF_BORDER);
  private static final FloatVector ERF_EXPONENTS = all(1.25f);
  private static final FloatVector ERF_MOST = all(FloatMath.ERF_MOST);
  private static final FloatVector SOFTPLUS_BORDER = all(FloatMath.SOFTPLUS_BORDER);

  private static final FloatVector EXP_0 = all(FloatMath.EXP_0);
  private static final FloatVector EXP_1 = all(FloatMath.EXP_1);
  private static final FloatVector EXP_2 = all(FloatMath.EXP_2);
  private static final FloatVector EXP_3 = all(FloatMath.EXP_3);
  private static final FloatVector EXP_4 = all(FloatMath.EXP_4);
  private static final FloatVector EXP_5 = all(FloatMath.EXP_5);

  private static final FloatVector LEAST_NORMAL = all(Float.MIN_NORMAL);
  private static final FloatVector TWO_TO_23 = all(0x1p23f);
  private static final FloatVector TWENTY_THREE = all(23f);
  private static final IntVector SQRT_HALF_BITS = all(FloatMath.SQRT_HALF_BITS);
  private static final FloatVector LOG_0 = all(FloatMath.LOG_0);
  private static final FloatVector LOG_1 = all(FloatMath.LOG_1);
  private static final FloatVector LOG_2 = all(FloatMath.LOG_2);
  private static final FloatVector LOG_3 = all(FloatMath.LOG_3);
  private static final FloatVector LOG_4 = all(FloatMath.LOG_4);
  private static final FloatVector LOG_5 = all(FloatMath.LOG_5);
  private static final FloatVector LOG_6 = all(FloatMath.LOG_6);
  private static final FloatVector LOG_7 = all(FloatMath.LOG_7);
  private static final FloatVector LOG_8 = all(FloatMath.LOG_8);

  private static final FloatVector ERF_SMALL_0 = all(FloatMath.ERF_SMALL_0);
  private static final FloatVector ERF_SMALL_1 = all(FloatMath.ERF_SMALL_1);
  private static final FloatVector ERF_SMALL_2 = all(FloatMath.ERF_SMALL_2);
  private static final FloatVector ERF_SMALL_3 = all(FloatMath.ERF_SMALL_3);
  private static final FloatVector ERF_SMALL_4 = all(FloatMath.ERF_SMALL_4);
  private static final FloatVector ERF_SMALL_5 = all(FloatMath.ERF_SMALL_5);
  private static final FloatVector ERF_SMALL_6 = all(FloatMath.ERF_SMALL_6);
  private static final FloatVector ERF_LARGE_0 = all(FloatMath.ERF_LARGE_0);
  private static final FloatVector ERF_LARGE_1 = all(FloatMath.ERF_LARGE_1);
  private static final FloatVector ERF_LARGE_2 = all(FloatMath.ERF_LARGE_2);
  private static final FloatVector ERF_LARGE_3 = all(FloatMath.ERF_LARGE_3);
  private static final FloatVector ERF_LARGE_4 = all(FloatMath.ERF_LARGE_4);
  private static final FloatVector ERF_LARGE_5 = all(FloatMath.ERF_LARGE_5);
  private static final FloatVector ERF_LARGE_6 = all(FloatMath.ERF_LARGE_6);

  private VectorMath() {}

  private static FloatVector all(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }

  private static IntVector all(int value) {
    return IntVector.broadcast(INTS, value);
  }

  static FloatVector exp(FloatVector x) {
    FloatVector v = x.blend(EXP_LEAST, x.lt(EXP_LEAST));
    v = v.blend(EXP_MOST, v.compare(VectorOperators.GT, EXP_MOST));
    FloatVector t = v.fma(LOG2_E, MAGIC);
    FloatVector r = reduced(v, t.sub(MAGIC));
    FloatVector p = expTail(r).fma(r, ONE).fma(r, ONE);
    IntVector k = t.reinterpretAsInts().sub(MAGIC_BITS);
    IntVector half = k.lanewise(VectorOperators.ASHR, 1);
    return p.mul(power(half)).mul(power(k.sub(half)));
  }

  /**
   * {@link #exp} of numbers that are at most 0, or NaN: the same bits by fewer operations. The
   * first of the two scalings leaves no number subnormal, so that the second can be by a constant.
   */
  static FloatVector expOfNegative(FloatVector x) {
    FloatVector v = x.blend(EXP_LEAST, x.lt(EXP_LEAST));
    FloatVector t = v.fma(LOG2_E, MAGIC);
    FloatVector r = reduced(v, t.sub(MAGIC));
    FloatVector p = expTail(r).fma(r, ONE).fma(r, ONE);
    return p.mul(power(t.reinterpretAsInts().sub(MAGIC_BITS_LESS_64))).mul(TWO_TO_MINUS_64);
  }

  /**
   * {@link #exp} between -87 and 88: the same bits by one scaling. The whole of exp would exceed
   * what C2 inlines into one method (NodeCountInliningCutoff).
   */
  private static FloatVector expInside(FloatVector x) {
    FloatVector t = x.fma(LOG2_E, MAGIC);
    FloatVector r = reduced(x, t.sub(MAGIC));
    FloatVector p = expTail(r).fma(r, ONE).fma(r, ONE);
    return p.mul(power(t.reinterpretAsInts().sub(MAGIC_BITS)));
  }

  static FloatVector expm1(FloatVector x) {
    FloatVector v = x.blend(EXPM1_LEAST, x.lt(EXPM1_LEAST));
    v = v.blend(EXP_MOST, v.compare(VectorOperators.GT, EXP_MOST));
    FloatVector t = v.fma(LOG2_E, MAGIC);
    FloatVector r = reduced(v, t.sub(MAGIC));
    FloatVector p = r.mul(r).fma(expTail(r), r);
    IntVector k = t.reinterpretAsInts().sub(MAGIC_BITS);
    IntVector half = k.lanewise(VectorOperators.ASHR, 1);
    IntVector rest = k.sub(half);
    FloatVector scale = power(half);
    FloatVector y = scale.fma(p, scale.sub(power(rest.neg()))).mul(power(rest));
    return y.blend(x, x.eq(ZERO));
  }

  static FloatVector log(FloatVector x) {
    VectorMask<Float> subnormal = x.lt(LEAST_NORMAL);
    FloatVector v = x.blend(x.mul(TWO_TO_23), subnormal);
    IntVector vBits = v.reinterpretAsInts();
    IntVector exponent =
        vBits.sub(SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, FloatMath.MANTISSA);
    FloatVector n = exponent.add(MAGIC_BITS).reinterpretAsFloats().sub(MAGIC);
    n = n.blend(n.sub(TWENTY_THREE), subnormal);
    FloatVector f =
        vBits
            .sub(exponent.lanewise(VectorOperators.LSHL, FloatMath.MANTISSA))
            .reinterpretAsFloats()
            .sub(ONE);
    FloatVector y = NAN.blend(logOf(f, n), x.compare(VectorOperators.GE, ZERO));
    y = y.blend(MINUS_INFINITY, x.eq(ZERO));
    return y.blend(x, x.eq(INFINITY));
  }

  static FloatVector tanh(FloatVector x) {
    FloatVector a = x.abs();
    a = a.blend(TANH_MOST, a.compare(VectorOperators.GT, TANH_MOST));
    FloatVector v = a.add(a);
    FloatVector t = v.fma(LOG2_E, MAGIC);
    FloatVector r = reduced(v, t.sub(MAGIC));
    FloatVector p = r.mul(r).fma(expTail(r), r);
    FloatVector scale = power(t.reinterpretAsInts().sub(MAGIC_BITS));
    FloatVector e = scale.fma(p, scale.sub(ONE));
    return withSign(e.div(e.add(TWO)), x);
  }

  static FloatVector sigmoid(FloatVector x) {
    FloatVector e = expOfNegative(x.abs().neg());
    return ONE.blend(e, x.lt(ZERO)).div(e.add(ONE));
  }

  static FloatVector softplus(FloatVector x) {
    FloatVector e = expOfNegative(x.abs().neg());
    VectorMask<Float> large = e.compare(VectorOperators.GT, SOFTPLUS_BORDER);
    FloatVector f = e.blend(e.fma(HALF, MINUS_HALF), large);
    FloatVector y = logOf(f, ZERO.blend(ONE, large));
    return ZERO.blend(x, x.compare(VectorOperators.GT, ZERO)).add(y);
  }

  /**
   * The first half of erf: beyond the border {@code -ln(1 - erf |x|)}, which is above 1.6, with the
   * sign of x; elsewhere erf itself, which is below 0.9. Both halves in one loop would exceed what
   * C2 inlines.
   */
  static FloatVector erfExponent(FloatVector x) {
    FloatVector a = x.abs();
    FloatVector t = a.blend(ERF_MOST, a.compare(VectorOperators.GT, ERF_MOST));
    FloatVector large = withSign(erfLargeTail(t).fma(t, t), x);
    FloatVector small = erfSmallTail(x.mul(x)).fma(x, x);
    return small.blend(large, a.compare(VectorOperators.GT, ERF_BORDER));
  }

  /** The second half: what {@link #erfExponent} gave to erf. */
  static FloatVector erfOfExponent(FloatVector v) {
    FloatVector a = v.abs();
    FloatVector large = withSign(ONE.sub(expInside(a.neg())), v);
    return v.blend(large, a.compare(VectorOperators.GT, ERF_EXPONENTS));
  }

  private static FloatVector reduced(FloatVector x, FloatVector n) {
    return n.fma(MINUS_LN2_LOW, n.fma(MINUS_LN2_HIGH, x));
  }

  private static FloatVector expTail(FloatVector r) {
    return EXP_5.fma(r, EXP_4).fma(r, EXP_3).fma(r, EXP_2).fma(r, EXP_1).fma(r, EXP_0);
  }

  private static FloatVector power(IntVector k) {
    return k.add(BIAS).lanewise(VectorOperators.LSHL, FloatMath.MANTISSA).reinterpretAsFloats();
  }

  private static FloatVector logOf(FloatVector f, FloatVector n) {
    FloatVector p = LOG_8.fma(f, LOG_7).fma(f, LOG_6).fma(f, LOG_5).fma(f, LOG_4);
    p = p.fma(f, LOG_3).fma(f, LOG_2).fma(f, LOG_1).fma(f, LOG_0);
    FloatVector square = f.mul(f);
    FloatVector y = n.fma(LN2_LOW, square.mul(f).mul(p));
    y = square.fma(MINUS_HALF, y);
    return n.fma(LN2_HIGH, f.add(y));
  }

  private static FloatVector erfSmallTail(FloatVector s) {
    FloatVector p = ERF_SMALL_6.fma(s, ERF_SMALL_5).fma(s, ERF_SMALL_4).fma(s, ERF_SMALL_3);
    return p.fma(s, ERF_SMALL_2).fma(s, ERF_SMALL_1).fma(s, ERF_SMALL_0);
  }

  private static FloatVector erfLargeTail(FloatVector t) {
    FloatVector p = ERF_LARGE_6.fma(t, ERF_LARGE_5).fma(t, ERF_LARGE_4).fma(t, ERF_LARGE_3);
    return p.fma(t, ERF_LARGE_2).fma(t, ERF_LARGE_1).fma(t, ERF_LARGE_0);
  }

  private static FloatVector withSign(FloatVector y, FloatVector x) {
    return y.reinterpretAsInts().or(x.reinterpretAsInts().and(SIGN)).reinterpretAsFloats();
  }
}
