package dev.assay.losses;

import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;
import dev.assay.losses.metrics.Accuracy;
import dev.assay.losses.metrics.Auc;
import dev.assay.losses.metrics.AveragePrecision;
import dev.assay.losses.metrics.BalancedAccuracy;
import dev.assay.losses.metrics.CalibrationError;
import dev.assay.losses.metrics.ConfusionMatrix;
import dev.assay.losses.metrics.F1;
import dev.assay.losses.metrics.LogLoss;
import dev.assay.losses.metrics.Mae;
import dev.assay.losses.metrics.Matthews;
import dev.assay.losses.metrics.MedianError;
import dev.assay.losses.metrics.Precision;
import dev.assay.losses.metrics.R2;
import dev.assay.losses.metrics.Recall;
import dev.assay.losses.metrics.Rmse;
import dev.assay.losses.metrics.TopKAccuracy;

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
    registry.add(Metric.class, "balanced-accuracy", BalancedAccuracy.class);
    registry.add(Metric.class, "top-k-accuracy", TopKAccuracy.class);
    registry.add(Metric.class, "precision", Precision.class);
    registry.add(Metric.class, "recall", Recall.class);
    registry.add(Metric.class, "f1", F1.class);
    registry.add(Metric.class, "auc", Auc.class);
    registry.add(Metric.class, "average-precision", AveragePrecision.class);
    registry.add(Metric.class, "matthews", Matthews.class);
    registry.add(Metric.class, "confusion-matrix", ConfusionMatrix.class);
    registry.add(Metric.class, "calibration-error", CalibrationError.class);
    registry.add(Metric.class, "log-loss", LogLoss.class);
    registry.add(Metric.class, "mae", Mae.class);
    registry.add(Metric.class, "median-error", MedianError.class);
  }
}
