package dev.assay.run.prepare;

import dev.assay.config.experiment.TrainingSection;
import dev.assay.config.problem.Nearest;
import dev.assay.config.problem.Words;
import dev.assay.core.data.ClassWeights;
import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The weights that training rows get from their classes. */
final class RowWeights {
  private static final int MOST_NAMES = 20;

  private RowWeights() {}

  /** The key that asks for weights of classes. */
  static String key(TrainingSection training) {
    if (training.balanceClasses()) {
      return "training.balanceClasses";
    }
    return training.classWeightsByName().isEmpty()
        ? "training.classWeights"
        : "training.classWeightsByName";
  }

  /**
   * The training part with the weights that the configuration asks for, on top of its own.
   *
   * @throws DataException when it has no classes, or other ones
   */
  static Table apply(TrainingSection training, Table train) {
    if (training.balanceClasses()) {
      return ClassWeights.apply(train, ClassWeights.balanced(train));
    }
    if (!training.classWeightsByName().isEmpty()) {
      return ClassWeights.apply(train, weights(training.classWeightsByName(), train));
    }
    return training.classWeights().isEmpty()
        ? train
        : ClassWeights.apply(train, training.classWeights());
  }

  private static List<Double> weights(Map<String, Double> given, Table train) {
    int classes = train.targets().shape().classes();
    if (classes == 0) {
      return List.of();
    }
    List<String> names = train.classNames().isEmpty() ? names(classes) : train.classNames();
    List<Double> weights = new ArrayList<>(Collections.nCopies(classes, 1.0));
    List<Integer> seen = new ArrayList<>();
    given.forEach((name, weight) -> {
      int label = find(name, names);
      if (seen.contains(label)) {
        throw new DataException("class " + Words.quoted(names.get(label)) + " is there twice");
      }
      seen.add(label);
      weights.set(label, weight);
    });
    return weights;
  }

  private static List<String> names(int classes) {
    return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
  }

  private static int find(String name, List<String> names) {
    int label = names.indexOf(name);
    if (label < 0) {
      label = names(names.size()).indexOf(name);
    }
    if (label < 0) {
      String nearest = Nearest.to(name, names).map(n -> "; nearest: " + Words.quoted(n)).orElse("");
      String all =
          names.size() > MOST_NAMES ? "0 to " + (names.size() - 1) : String.join(", ", names);
      throw new DataException("no class " + Words.quoted(name) + nearest + "; classes: " + all);
    }
    return label;
  }
}
