package dev.assay.core.spi;

import java.util.Locale;
import java.util.Optional;

/** The kinds of components. */
public enum Kind {
  LAYER(Layer.class),
  ACTIVATION(Activation.class),
  INITIALIZER(WeightInit.class),
  LOSS(Loss.class),
  METRIC(Metric.class),
  OPTIMIZER(Optimizer.class),
  SCHEDULE(Schedule.class),
  GRADIENT(GradientTransform.class),
  CONSTRAINT(Constraint.class),
  DATASET(Dataset.class),
  TRANSFORM(Transform.class),
  RULE(Rule.class),
  LISTENER(RunListener.class);

  private final Class<? extends Component> contract;

  Kind(Class<? extends Component> contract) {
    this.contract = contract;
  }

  public Class<? extends Component> contract() {
    return contract;
  }

  /** The word for this kind in messages and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a contract stands for. */
  public static Optional<Kind> of(Class<?> contract) {
    for (Kind kind : values()) {
      if (kind.contract == contract) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
