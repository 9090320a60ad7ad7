package dev.assay.core.kernel;

/**
 * Single values of the functions of {@link Elementwise}, bit for bit the same.
 *
 * <p>Each is a fixed sequence of exactly rounded operations (fused multiply-add, addition,
 * multiplication, division, bit operations), so the result depends on neither machine nor lane
 * width. Infinities and both zeros give the limits of the function; NaN gives NaN of unspecified
 * sign and payload. Subnormal numbers are neither flushed on entry nor in the result.
 *
 * <p>Errors are the greatest found over all 2^32 inputs against {@link StrictMath} in double
 * precision, in units of the last place of the exact result: see {@code FloatMathTest}.
 *
 * <p>The polynomial coefficients come from {@code Coefficients} in this package's tests.
 */
public final class FloatMath {
  /** 1.5 * 2^23: adding it rounds a small number to an integer, which its low bits then hold. */
  static final float MAGIC = 0x1.8p23f;

  static final int MAGIC_BITS = 0x4B400000;
  static final int BIAS = 127;
  static final int MANTISSA = 23;

  static final float LOG2_E = 0x1.715476p0f;

  /** ln 2 in two parts; the first has ten bits, so its product with an exponent is exact. */
  static final float LN2_HIGH = 0x1.63p-1f;

  static final float LN2_LOW = -0x1.bd0106p-13f;

  /** Below this exp rounds to 0, above {@link #EXP_MOST} it overflows. */
  static final float EXP_LEAST = -104.5f;

  static final float EXP_MOST = 89f;

  /** Below this expm1 rounds to -1. */
  static final float EXPM1_LEAST = -18f;

  /** Above this tanh rounds to 1. */
  static final float TANH_MOST = 9.5f;

  static final float ERF_BORDER = 0.921875f;

  /** Above this erf rounds to 1. */
  static final float ERF_MOST = 4f;

  /** Below this e the logarithm of 1 + e needs no halving. */
  static final float SOFTPLUS_BORDER = 0x1.a8279ap-2f;

  static final float EXP_0 = 0x1.0p-1f;
  static final float EXP_1 = 0x1.55552cp-3f;
  static final float EXP_2 = 0x1.555502p-5f;
  static final float EXP_3 = 0x1.1155a8p-7f;
  static final float EXP_4 = 0x1.6d2e4ap-10f;
  static final float EXP_5 = 0x1.3b8accp-13f;

  static final int SQRT_HALF_BITS = 0x3F3504F3;
  static final float LOG_0 = 0x1.555548p-2f;
  static final float LOG_1 = -0x1.00007p-2f;
  static final float LOG_2 = 0x1.99a54p-3f;
  static final float LOG_3 = -0x1.552f18p-3f;
  static final float LOG_4 = 0x1.23036ep-3f;
  static final float LOG_5 = -0x1.010176p-3f;
  static final float LOG_6 = 0x1.effa46p-4f;
  static final float LOG_7 = -0x1.bf3b5p-4f;
  static final float LOG_8 = 0x1.b4f626p-5f;

  static final float ERF_SMALL_0 = 0x1.06eba8p-3f;
  static final float ERF_SMALL_1 = -0x1.81274p-2f;
  static final float ERF_SMALL_2 = 0x1.ce2d64p-4f;
  static final float ERF_SMALL_3 = -0x1.b80118p-6f;
  static final float ERF_SMALL_4 = 0x1.5449e4p-8f;
  static final float ERF_SMALL_5 = -0x1.a606c2p-11f;
  static final float ERF_SMALL_6 = 0x1.4f562ep-14f;

  static final float ERF_LARGE_0 = 0x1.07796cp-3f;
  static final float ERF_LARGE_1 = 0x1.4531fcp-1f;
  static final float ERF_LARGE_2 = 0x1.b32cf2p-4f;
  static final float ERF_LARGE_3 = -0x1.856b1ap-6f;
  static final float ERF_LARGE_4 = 0x1.ddcdd8p-9f;
  static final float ERF_LARGE_5 = -0x1.533a5cp-12f;
  static final float ERF_LARGE_6 = 0x1.7b3f0ep-17f;

  private FloatMath() {}

  /** {@code e^x}; error at most 0.95 ulp. */
  public static float exp(float x) {
    float v = x < EXP_LEAST ? EXP_LEAST : x;
    v = v > EXP_MOST ? EXP_MOST : v;
    float t = Math.fma(v, LOG2_E, MAGIC);
    float r = reduced(v, t - MAGIC);
    float p = Math.fma(Math.fma(expTail(r), r, 1f), r, 1f);
    int k = Float.floatToRawIntBits(t) - MAGIC_BITS;
    int half = k >> 1;
    return p * power(half) * power(k - half);
  }

  /** {@code e^x - 1}; error at most 1.5 ulp. */
  public static float expm1(float x) {
    float v = x < EXPM1_LEAST ? EXPM1_LEAST : x;
    v = v > EXP_MOST ? EXP_MOST : v;
    float t = Math.fma(v, LOG2_E, MAGIC);
    float r = reduced(v, t - MAGIC);
    float p = Math.fma(r * r, expTail(r), r);
    int k = Float.floatToRawIntBits(t) - MAGIC_BITS;
    int half = k >> 1;
    int rest = k - half;
    float scale = power(half);
    float y = Math.fma(scale, p, scale - power(-rest)) * power(rest);
    return x == 0 ? x : y;
  }

  /** {@code ln x}; error at most 0.85 ulp. */
  public static float log(float x) {
    boolean subnormal = x < Float.MIN_NORMAL;
    float v = subnormal ? x * 0x1p23f : x;
    int bits = Float.floatToRawIntBits(v) - SQRT_HALF_BITS;
    int exponent = bits >> MANTISSA;
    float n = Float.intBitsToFloat(exponent + MAGIC_BITS) - MAGIC;
    n = subnormal ? n - 23f : n;
    float f = Float.intBitsToFloat(Float.floatToRawIntBits(v) - (exponent << MANTISSA)) - 1f;
    float y = logOf(f, n);
    y = x >= 0 ? y : Float.NaN;
    y = x == 0 ? Float.NEGATIVE_INFINITY : y;
    return x == Float.POSITIVE_INFINITY ? x : y;
  }

  /** {@code (e^2x - 1) / (e^2x + 1)}; error at most 2.5 ulp. */
  public static float tanh(float x) {
    float a = Math.abs(x);
    a = a > TANH_MOST ? TANH_MOST : a;
    float v = a + a;
    float t = Math.fma(v, LOG2_E, MAGIC);
    float r = reduced(v, t - MAGIC);
    float p = Math.fma(r * r, expTail(r), r);
    float scale = power(Float.floatToRawIntBits(t) - MAGIC_BITS);
    float e = Math.fma(scale, p, scale - 1f);
    return withSign(e / (e + 2f), x);
  }

  /** {@code 1 / (1 + e^-x)}; error at most 2.45 ulp. */
  public static float sigmoid(float x) {
    float e = exp(-Math.abs(x));
    return (x < 0 ? e : 1f) / (1f + e);
  }

  /** {@code ln(1 + e^x)}; error at most 1.8 ulp. */
  public static float softplus(float x) {
    float e = exp(-Math.abs(x));
    boolean large = e > SOFTPLUS_BORDER;
    float f = large ? Math.fma(e, 0.5f, -0.5f) : e;
    float y = logOf(f, large ? 1f : 0f);
    return (x > 0 ? x : 0f) + y;
  }

  /** {@code 2/sqrt(pi) * integral_0^x e^(-t^2) dt}; error at most 1.05 ulp. */
  public static float erf(float x) {
    float a = Math.abs(x);
    float t = a > ERF_MOST ? ERF_MOST : a;
    float large = withSign(1f - exp(Math.fma(erfLarge(t), -t, -t)), x);
    float small = Math.fma(erfSmall(x * x), x, x);
    return a > ERF_BORDER ? large : small;
  }

  /** {@code x - n ln 2}. */
  private static float reduced(float x, float n) {
    return Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
  }

  /** {@code (e^r - 1 - r) / r^2} for |r| up to (ln 2)/2. */
  private static float expTail(float r) {
    float p = Math.fma(EXP_5, r, EXP_4);
    p = Math.fma(p, r, EXP_3);
    p = Math.fma(p, r, EXP_2);
    p = Math.fma(p, r, EXP_1);
    return Math.fma(p, r, EXP_0);
  }

  /** {@code 2^k} for k from -126 to 127. */
  private static float power(int k) {
    return Float.intBitsToFloat((k + BIAS) << MANTISSA);
  }

  /** {@code ln(1 + f) + n ln 2} for 1 + f between the roots of 1/2 and 2. */
  private static float logOf(float f, float n) {
    float p = Math.fma(LOG_8, f, LOG_7);
    p = Math.fma(p, f, LOG_6);
    p = Math.fma(p, f, LOG_5);
    p = Math.fma(p, f, LOG_4);
    p = Math.fma(p, f, LOG_3);
    p = Math.fma(p, f, LOG_2);
    p = Math.fma(p, f, LOG_1);
    p = Math.fma(p, f, LOG_0);
    float square = f * f;
    float y = Math.fma(n, LN2_LOW, square * f * p);
    y = Math.fma(square, -0.5f, y);
    return Math.fma(n, LN2_HIGH, f + y);
  }

  private static float erfSmall(float s) {
    float p = Math.fma(ERF_SMALL_6, s, ERF_SMALL_5);
    p = Math.fma(p, s, ERF_SMALL_4);
    p = Math.fma(p, s, ERF_SMALL_3);
    p = Math.fma(p, s, ERF_SMALL_2);
    p = Math.fma(p, s, ERF_SMALL_1);
    return Math.fma(p, s, ERF_SMALL_0);
  }

  private static float erfLarge(float t) {
    float p = Math.fma(ERF_LARGE_6, t, ERF_LARGE_5);
    p = Math.fma(p, t, ERF_LARGE_4);
    p = Math.fma(p, t, ERF_LARGE_3);
    p = Math.fma(p, t, ERF_LARGE_2);
    p = Math.fma(p, t, ERF_LARGE_1);
    return Math.fma(p, t, ERF_LARGE_0);
  }

  /** y, not negative, with the sign of x. */
  private static float withSign(float y, float x) {
    return Float.intBitsToFloat(
        Float.floatToRawIntBits(y) | (Float.floatToRawIntBits(x) & 0x80000000));
  }
}
