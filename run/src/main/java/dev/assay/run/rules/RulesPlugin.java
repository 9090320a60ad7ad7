package dev.assay.run.rules;

import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Rule;
import dev.assay.core.spi.Spi;

/** Registers the built-in rules. */
public final class RulesPlugin implements Plugin {
  @Override
  public int spiVersion() {
    return Spi.VERSION;
  }

  @Override
  public void register(Registry registry) {
    registry.add(Rule.class, "bounded-into-logits", BoundedIntoLogits.class);
    registry.add(Rule.class, "unbounded-into-probabilities", UnboundedIntoProbabilities.class);
    registry.add(Rule.class, "one-class", OneClass.class);
    registry.add(Rule.class, "constant-column", ConstantColumn.class);
    registry.add(Rule.class, "gradient-summed", GradientSummed.class);
    registry.add(Rule.class, "step-too-large", StepTooLarge.class);
    registry.add(Rule.class, "step-too-small", StepTooSmall.class);
    registry.add(Rule.class, "schedule-starves", ScheduleStarves.class);
    registry.add(Rule.class, "too-few-steps", TooFewSteps.class);
    registry.add(Rule.class, "inputs-not-scaled", InputsNotScaled.class);
    registry.add(Rule.class, "targets-not-scaled", TargetsNotScaled.class);
    registry.add(Rule.class, "output-range", OutputRange.class);
    registry.add(Rule.class, "constant-output", ConstantOutput.class);
    registry.add(Rule.class, "loss-does-not-fit", LossDoesNotFit.class);
    registry.add(Rule.class, "linear-stack", LinearStack.class);
    registry.add(Rule.class, "vanishing-gradient", VanishingGradient.class);
    registry.add(Rule.class, "dead-units", DeadUnits.class);
    registry.add(Rule.class, "saturated-units", SaturatedUnits.class);
    registry.add(Rule.class, "poor-start", PoorStart.class);
    registry.add(Rule.class, "wrong-derivative", WrongDerivative.class);
    registry.add(Rule.class, "hidden-overflow", HiddenOverflow.class);
    registry.add(Rule.class, "strong-dropout", StrongDropout.class);
    registry.add(Rule.class, "gradients-changed", GradientsChanged.class);
    registry.add(Rule.class, "unusual-batch", UnusualBatch.class);
    registry.add(Rule.class, "narrow-network", NarrowNetwork.class);
    registry.add(Rule.class, "optimizer-settings", OptimizerSettings.class);
    registry.add(Rule.class, "class-imbalance", ClassImbalance.class);
    registry.add(Rule.class, "no-signal", NoSignal.class);
    registry.add(Rule.class, "split-differs", SplitDiffers.class);
    registry.add(Rule.class, "exploding-signal", ExplodingSignal.class);
    registry.add(Rule.class, "too-deep", TooDeep.class);
    registry.add(Rule.class, "overfit", Overfit.class);
    registry.add(Rule.class, "modes-differ", ModesDiffer.class);
    registry.add(Rule.class, "cannot-overfit", CannotOverfit.class);
    registry.add(Rule.class, "inputs-unused", InputsUnused.class);
  }
}
