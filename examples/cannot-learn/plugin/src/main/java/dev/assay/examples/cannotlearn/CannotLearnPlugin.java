package dev.assay.examples.cannotlearn;

import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Schedule;
import dev.assay.core.spi.Spi;

/** Names the parts for YAML. The file in META-INF/services leads here. */
public final class CannotLearnPlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Activation.class, "cannot-learn/relu", Relu.class);
    registry.add(Loss.class, "cannot-learn/softmax-cross-entropy", SoftmaxCrossEntropy.class);
    registry.add(Schedule.class, "cannot-learn/decay", Decay.class);
  }
}
