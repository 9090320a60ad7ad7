package dev.assay.core.evidence;

/**
 * A derivative that an activation gives, beside the difference quotient of its values, at the point
 * where they differ most.
 *
 * @param layer index of the layer in the network
 * @param at the argument
 * @param given the derivative the activation states
 * @param measured {@code (f(at + h) - f(at - h)) / 2h}
 */
public record Slope(int layer, double at, double given, double measured) {
  /** {@code |given - measured| / max(1, |measured|)}. */
  public double error() {
    return Math.abs(given - measured) / Math.max(1, Math.abs(measured));
  }
}
