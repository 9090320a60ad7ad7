package dev.assay.run.prepare;

import dev.assay.config.experiment.TrainingSection;
import dev.assay.core.data.ClassWeights;
import dev.assay.core.data.Table;

/** The weights that training rows get from their classes. */
final class RowWeights {
  private RowWeights() {}

  /** The key that asks for weights of classes. */
  static String key(TrainingSection training) {
    return training.balanceClasses() ? "training.balanceClasses" : "training.classWeights";
  }

  /**
   * The training part with the weights that the configuration asks for, on top of its own.
   *
   * @throws dev.assay.core.data.DataException when it has no classes, or other ones
   */
  static Table apply(TrainingSection training, Table train) {
    if (training.balanceClasses()) {
      return ClassWeights.apply(train, ClassWeights.balanced(train));
    }
    return training.classWeights().isEmpty()
        ? train
        : ClassWeights.apply(train, training.classWeights());
  }
}
