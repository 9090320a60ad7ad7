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
import java.util.List;

/** The checks of one component. */
public interface Checks {
  /** Every check, in the order in which results are best read. */
  List<Check> all();

  /** Those that take milliseconds. */
  default List<Check> quick() {
    return all().stream().filter(Check::quick).toList();
  }

  /** What can be checked of a component of which nothing but the component is known. */
  static Checks of(Component component) {
    return switch (component) {
      case ElementwiseActivation a -> new ActivationChecks(a);
      case RowActivation a -> new RowActivationChecks(a);
      case Loss l -> new LossChecks(l);
      case WeightInit w -> new WeightInitChecks(w);
      case Layer l -> new LayerChecks(l, LayerChecks.INPUTS);
      case Optimizer o -> new OptimizerChecks(o);
      case Schedule s -> new ScheduleChecks(s);
      case GradientTransform g -> new GradientTransformChecks(g);
      case Constraint c -> new ConstraintChecks(c);
      case Metric m -> new MetricChecks(m);
      case Dataset d -> new DatasetChecks(d);
      case Transform t -> new TransformChecks(t);
      default -> List::of;
    };
  }
}
