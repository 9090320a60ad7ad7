package dev.assay.core.evidence;

/**
 * A parameter and its gradient at one step.
 *
 * @param name such as {@code dense-1.weights}
 * @param layer index of the layer in the network that owns it
 * @param weights whether it is weights, and not a bias or scale
 * @param size mean magnitude of the values
 * @param deviation standard deviation of the values
 * @param gradient Euclidean norm of the gradient
 * @param update mean magnitude of what the step added; NaN when it was not seen
 */
public record ParameterState(
    String name,
    int layer,
    boolean weights,
    double size,
    double deviation,
    double gradient,
    double update) {
  /** How far the step moved the values: {@code mean |dw| / mean |w|}; NaN when the values are 0. */
  public double updateRatio() {
    return size == 0 ? Double.NaN : update / size;
  }
}
