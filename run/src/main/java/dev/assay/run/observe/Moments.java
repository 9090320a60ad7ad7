package dev.assay.run.observe;

import dev.assay.core.matrix.Matrix;

/**
 * Mean and standard deviation of numbers, with the divisor n.
 *
 * @param deviation NaN when a number is not finite
 */
public record Moments(double mean, double deviation) {
  /** Of all numbers of a matrix. */
  public static Moments of(Matrix m) {
    double sum = 0;
    for (int i = m.offset(); i < m.offset() + m.size(); i++) {
      sum += m.data()[i];
    }
    double mean = sum / m.size();
    double squares = 0;
    for (int i = m.offset(); i < m.offset() + m.size(); i++) {
      squares += (m.data()[i] - mean) * (m.data()[i] - mean);
    }
    return new Moments(mean, Math.sqrt(squares / m.size()));
  }
}
