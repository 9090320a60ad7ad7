package dev.assay.optimizers;

import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Schedule;
import dev.assay.core.spi.Spi;
import dev.assay.optimizers.constraints.MaxNorm;
import dev.assay.optimizers.constraints.NonNegative;
import dev.assay.optimizers.constraints.UnitNorm;
import dev.assay.optimizers.gradients.Centralize;
import dev.assay.optimizers.gradients.ClipGlobalNorm;
import dev.assay.optimizers.gradients.ClipNorm;
import dev.assay.optimizers.gradients.ClipValue;
import dev.assay.optimizers.gradients.GradientNoise;
import dev.assay.optimizers.gradients.L1;
import dev.assay.optimizers.gradients.L2;
import dev.assay.optimizers.schedules.Constant;
import dev.assay.optimizers.schedules.Cosine;
import dev.assay.optimizers.schedules.Exponential;
import dev.assay.optimizers.schedules.InverseTime;
import dev.assay.optimizers.schedules.Linear;
import dev.assay.optimizers.schedules.MultiStep;
import dev.assay.optimizers.schedules.OneCycle;
import dev.assay.optimizers.schedules.Polynomial;
import dev.assay.optimizers.schedules.ReduceOnPlateau;
import dev.assay.optimizers.schedules.Sequential;
import dev.assay.optimizers.schedules.Step;
import dev.assay.optimizers.schedules.WarmUp;

/** Registers the built-in optimizers, schedules, gradient transforms and constraints. */
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
    registry.add(Schedule.class, "multi-step", MultiStep.class);
    registry.add(Schedule.class, "linear", Linear.class);
    registry.add(Schedule.class, "polynomial", Polynomial.class);
    registry.add(Schedule.class, "cosine", Cosine.class);
    registry.add(Schedule.class, "one-cycle", OneCycle.class);
    registry.add(Schedule.class, "warm-up", WarmUp.class);
    registry.add(Schedule.class, "sequential", Sequential.class);
    registry.add(Schedule.class, "reduce-on-plateau", ReduceOnPlateau.class);
    registry.add(GradientTransform.class, "clip-value", ClipValue.class);
    registry.add(GradientTransform.class, "clip-global-norm", ClipGlobalNorm.class);
    registry.add(GradientTransform.class, "clip-norm", ClipNorm.class);
    registry.add(GradientTransform.class, "l1", L1.class);
    registry.add(GradientTransform.class, "l2", L2.class);
    registry.add(GradientTransform.class, "noise", GradientNoise.class);
    registry.add(GradientTransform.class, "centralize", Centralize.class);
    registry.add(Constraint.class, "max-norm", MaxNorm.class);
    registry.add(Constraint.class, "unit-norm", UnitNorm.class);
    registry.add(Constraint.class, "non-negative", NonNegative.class);
  }
}
