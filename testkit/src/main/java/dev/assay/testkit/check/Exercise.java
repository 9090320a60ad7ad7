package dev.assay.testkit.check;

import dev.assay.core.spi.Component;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.RowActivation;
import dev.assay.core.spi.Schedule;
import dev.assay.core.spi.Transform;
import dev.assay.core.spi.WeightInit;
import java.util.Optional;

/** Uses a component as a small run would, always in the same way. */
@FunctionalInterface
interface Exercise {
  /** The numbers that come out. */
  double[] run();

  /** The exercise of a component; empty for kinds that compute nothing. */
  static Optional<Exercise> of(Component component) {
    return switch (component) {
      case ElementwiseActivation a -> Optional.of(() -> Exercises.elementwise(a));
      case RowActivation a -> Optional.of(() -> Exercises.rows(a));
      case WeightInit w -> Optional.of(() -> Exercises.weights(w));
      case Loss l -> Optional.of(() -> Exercises.loss(l));
      case Layer l -> Optional.of(() -> Exercises.layer(l));
      case Optimizer o -> Optional.of(() -> Exercises.optimizer(o));
      case Schedule s -> Optional.of(() -> Exercises.schedule(s));
      case GradientTransform g -> Optional.of(() -> Exercises.gradients(g));
      case Constraint c -> Optional.of(() -> Exercises.constraint(c));
      case Metric m -> Optional.of(() -> Exercises.metric(m));
      case Dataset d -> Optional.of(() -> Exercises.dataset(d));
      case Transform t -> Optional.of(() -> Exercises.transform(t));
      default -> Optional.empty();
    };
  }
}
