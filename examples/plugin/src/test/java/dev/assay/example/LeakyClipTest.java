package dev.assay.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.ActivationContract;
import org.junit.jupiter.api.Test;

class LeakyClipTest extends ActivationContract {
  @Override
  protected ElementwiseActivation activation() {
    return new LeakyClip(1.5, 0.2);
  }

  /** The loop rounds the slope, the difference, the product and the sum. */
  @Override
  protected double ulps() {
    return 2;
  }

  @Override
  protected double floor() {
    return Float.MIN_VALUE;
  }

  /** The loop rounds the slope and the product. */
  @Override
  protected double gradientUlps() {
    return 1.5;
  }

  @Override
  protected double gradientFloor() {
    return Float.MIN_VALUE;
  }

  @Test
  void workedByHand() {
    LeakyClip clip = new LeakyClip(2, 0.25);
    assertThat(clip.value(1)).isEqualTo(1);
    assertThat(clip.value(6)).isEqualTo(3);
    assertThat(clip.value(-4)).isEqualTo(-2.5);
    assertThat(clip.derivative(-2)).isEqualTo(1);
    assertThat(clip.derivative(2.1)).isCloseTo(0.25, within(0.0));
  }
}
