package dev.assay.testkit.check;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Holds a layer's gradients against directional derivatives of {@code sum dY y}.
 *
 * <p>Outputs are single precision and added in double. Central differences with steps of 2^-8 and
 * 2^-9 are joined so that errors of second order cancel (Richardson); what is left of rounding,
 * about 1e-4, sets the tolerance. Directions along which the two differ cross a kink and are left
 * out.
 */
final class LayerGradients {
  private static final float STEP = 0x1p-8f;
  private static final int DIRECTIONS = 4;
  private static final int ATTEMPTS = 24;
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "directions");

  private final LayerPass pass;
  private final double tolerance;

  LayerGradients(LayerPass pass, double tolerance) {
    this.pass = pass;
    this.tolerance = tolerance;
  }

  /** The input's gradient and every parameter's. */
  void run(Findings findings) {
    pass.run();
    compare(findings, "the input", pass.x, pass.dX.copy());
    for (Parameter parameter : pass.frame.parameters()) {
      compare(findings, parameter.name(), parameter.value(), parameter.gradient().copy());
    }
  }

  private void compare(Findings findings, String name, Matrix varied, Matrix gradient) {
    for (int i = 0; i < gradient.size(); i++) {
      if (Float.isNaN(gradient.data()[i])) {
        findings.broken(
            "the gradient of %s is not written at %s: it still holds the NaN it was filled with"
                .formatted(name, LayerPass.place(gradient, i)));
        return;
      }
    }
    int smooth = 0;
    boolean wrong = false;
    for (int attempt = 0; attempt < ATTEMPTS && smooth < DIRECTIONS; attempt++) {
      float[] direction = direction(varied.size(), attempt);
      double derivative = derivative(varied, direction);
      if (!Double.isNaN(derivative)) {
        smooth++;
        wrong |= !(Math.abs(product(gradient, direction) - derivative) <= allowed(derivative));
      }
    }
    if (smooth == 0 && varied.size() > 0) {
      findings.notChecked("the output is not smooth along any direction of " + name);
    }
    Comparison comparison = elements(findings, name, varied, gradient, wrong);
    if (wrong && (comparison == null || !comparison.broken())) {
      findings.broken(
          "the gradient of " + name + " differs from the directional derivative of the output");
    }
  }

  /** Element by element, to say where: all of them when something is wrong, otherwise some. */
  private @Nullable Comparison elements(
      Findings findings, String name, Matrix varied, Matrix gradient, boolean all) {
    Comparison comparison =
        findings.compare(
            "the gradient of " + name + " is not that of the output",
            "gradient",
            "central difference");
    int stride = all ? 1 : Math.max(1, varied.size() / DIRECTIONS);
    for (int i = 0; i < varied.size(); i += stride) {
      float[] direction = new float[varied.size()];
      direction[i] = 1;
      double derivative = derivative(varied, direction);
      if (!Double.isNaN(derivative)) {
        int element = i;
        comparison.add(
            () -> LayerPass.place(varied, element),
            Double.NaN,
            gradient.data()[i],
            derivative,
            allowed(derivative));
      }
    }
    return comparison;
  }

  private double allowed(double derivative) {
    return tolerance * Math.max(1, Math.abs(derivative));
  }

  private static float[] direction(int n, int number) {
    float[] direction = new float[n];
    for (int i = 0; i < n; i++) {
      direction[i] = RANDOM.uniform(number, i) < 0.5 ? -1 : 1;
    }
    return direction;
  }

  private static double product(Matrix gradient, float[] direction) {
    double sum = 0;
    for (int i = 0; i < direction.length; i++) {
      sum += (double) gradient.data()[i] * direction[i];
    }
    return sum;
  }

  /** NaN where the output has a kink. */
  private double derivative(Matrix varied, float[] direction) {
    double wide = difference(varied, direction, STEP);
    double narrow = difference(varied, direction, STEP / 2);
    boolean smooth = Math.abs(wide - narrow) <= allowed(narrow);
    return smooth ? (4 * narrow - wide) / 3 : Double.NaN;
  }

  private double difference(Matrix varied, float[] direction, float step) {
    float[] before = varied.copy().data();
    double above = moved(varied, before, direction, step);
    double below = moved(varied, before, direction, -step);
    System.arraycopy(before, 0, varied.data(), varied.offset(), before.length);
    return (above - below) / (2 * step);
  }

  private double moved(Matrix varied, float[] from, float[] direction, float step) {
    for (int i = 0; i < from.length; i++) {
      varied.data()[varied.offset() + i] = from[i] + step * direction[i];
    }
    return pass.objective();
  }
}
