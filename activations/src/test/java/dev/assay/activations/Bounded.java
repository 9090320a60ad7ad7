package dev.assay.activations;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;

/** The contract for an activation, with the bounds of its float loops. */
abstract class Bounded extends ActivationContract {
  private final ElementwiseActivation activation;
  private final double ulps;
  private final double floor;
  private final double gradientUlps;
  private final double gradientFloor;

  /** Bounds of the value, then of the gradient, as the contract explains them. */
  Bounded(
      ElementwiseActivation activation,
      double ulps,
      double floor,
      double gradientUlps,
      double gradientFloor) {
    this.activation = activation;
    this.ulps = ulps;
    this.floor = floor;
    this.gradientUlps = gradientUlps;
    this.gradientFloor = gradientFloor;
  }

  @Override
  protected ElementwiseActivation activation() {
    return activation;
  }

  @Override
  protected double ulps() {
    return ulps;
  }

  @Override
  protected double floor() {
    return floor;
  }

  @Override
  protected double gradientUlps() {
    return gradientUlps;
  }

  @Override
  protected double gradientFloor() {
    return gradientFloor;
  }
}
