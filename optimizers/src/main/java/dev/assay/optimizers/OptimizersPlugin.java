package dev.assay.optimizers;

import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Schedule;
import dev.assay.core.spi.Spi;
import dev.assay.optimizers.gradients.ClipGlobalNorm;
import dev.assay.optimizers.gradients.ClipValue;
import dev.assay.optimizers.gradients.L2;
import dev.assay.optimizers.schedules.Constant;
import dev.assay.optimizers.schedules.Exponential;
import dev.assay.optimizers.schedules.InverseTime;
import dev.assay.optimizers.schedules.Step;

/** Registers the built-in optimizers, schedules and gradient transforms. */
public final class OptimizersPlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Optimizer.class, "sgd", Sgd.class);
    registry.add(Optimizer.class, "adam", Adam.class);
    registry.add(Optimizer.class, "adamw", AdamW.class);
    registry.add(Optimizer.class, "adamax", Adamax.class);
    registry.add(Optimizer.class, "nadam", Nadam.class);
    registry.add(Optimizer.class, "radam", RAdam.class);
    registry.add(Optimizer.class, "adagrad", Adagrad.class);
    registry.add(Optimizer.class, "adadelta", Adadelta.class);
    registry.add(Optimizer.class, "rmsprop", RmsProp.class);
    registry.add(Optimizer.class, "lion", Lion.class);
    registry.add(Schedule.class, "constant", Constant.class);
    registry.add(Schedule.class, "exponential", Exponential.class);
    registry.add(Schedule.class, "inverse-time", InverseTime.class);
    registry.add(Schedule.class, "step", Step.class);
    registry.add(GradientTransform.class, "clip-value", ClipValue.class);
    registry.add(GradientTransform.class, "clip-global-norm", ClipGlobalNorm.class);
    registry.add(GradientTransform.class, "l2", L2.class);
  }
}
