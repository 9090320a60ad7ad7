package dev.assay.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.activations.Identity;
import dev.assay.activations.Silu;
import dev.assay.activations.Softmax;
import dev.assay.activations.Tanh;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Layer;
import dev.assay.testkit.LayerContract;
import dev.assay.testkit.support.TestFrame;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivationLayerTest {
  abstract static class OfFunction extends LayerContract {
    abstract Activation function();

    @Override
    protected Layer layer() {
      return new ActivationLayer(function());
    }

    @Override
    protected int inputs() {
      return 6;
    }
  }

  @Nested
  class Unchanged extends OfFunction {
    @Override
    Activation function() {
      return new Identity();
    }
  }

  @Nested
  class FromItsInput extends OfFunction {
    @Override
    Activation function() {
      return new Silu();
    }
  }

  @Nested
  class FromItsOutput extends OfFunction {
    @Override
    Activation function() {
      return new Tanh();
    }
  }

  @Nested
  class ByRow extends OfFunction {
    @Override
    Activation function() {
      return new Softmax();
    }
  }

  @Test
  void isTheNetworksActivationAndHasNoParameters() {
    ActivationLayer layer = new ActivationLayer(new Tanh());
    assertThat(layer.activation()).isEqualTo(new Tanh());
    assertThat(TestFrame.of(layer, 4, 1).parameters()).isEmpty();
  }
}
