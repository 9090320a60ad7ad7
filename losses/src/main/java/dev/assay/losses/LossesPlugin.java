package dev.assay.losses;

import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;
import dev.assay.losses.metrics.Accuracy;
import dev.assay.losses.metrics.R2;
import dev.assay.losses.metrics.Rmse;

/** Registers the built-in losses and metrics. */
public final class LossesPlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Loss.class, "mean-squared-error", MeanSquaredError.class);
    registry.add(Loss.class, "softmax-cross-entropy", SoftmaxCrossEntropy.class);
    registry.add(Loss.class, "sigmoid-cross-entropy", SigmoidCrossEntropy.class);
    registry.add(Loss.class, "categorical-cross-entropy", CategoricalCrossEntropy.class);
    registry.add(Loss.class, "binary-cross-entropy", BinaryCrossEntropy.class);
    registry.add(Metric.class, "accuracy", Accuracy.class);
    registry.add(Metric.class, "rmse", Rmse.class);
    registry.add(Metric.class, "r2", R2.class);
  }
}
