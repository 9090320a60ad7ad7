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
    registry.add(Loss.class, "mean-absolute-error", MeanAbsoluteError.class);
    registry.add(Loss.class, "mean-squared-log-error", MeanSquaredLogError.class);
    registry.add(Loss.class, "mean-absolute-percentage-error", MeanAbsolutePercentageError.class);
    registry.add(Loss.class, "huber", Huber.class);
    registry.add(Loss.class, "log-cosh", LogCosh.class);
    registry.add(Loss.class, "quantile", Quantile.class);
    registry.add(Loss.class, "poisson", Poisson.class);
    registry.add(Loss.class, "kl-divergence", KlDivergence.class);
    registry.add(Loss.class, "hinge", Hinge.class);
    registry.add(Loss.class, "squared-hinge", SquaredHinge.class);
    registry.add(Loss.class, "categorical-hinge", CategoricalHinge.class);
    registry.add(Loss.class, "focal", Focal.class);
    registry.add(Loss.class, "cosine", Cosine.class);
    registry.add(Metric.class, "accuracy", Accuracy.class);
    registry.add(Metric.class, "rmse", Rmse.class);
    registry.add(Metric.class, "r2", R2.class);
  }
}
