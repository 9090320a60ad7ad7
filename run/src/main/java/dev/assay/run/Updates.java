package dev.assay.run;

import dev.assay.config.experiment.Experiment;
import dev.assay.config.experiment.GradientEntry;
import dev.assay.config.experiment.NetworkLayer;
import dev.assay.core.network.Network;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Parameter;
import dev.assay.core.train.ConstraintUse;
import dev.assay.core.train.Trainer;
import dev.assay.core.train.TransformUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How an experiment turns gradients into steps. */
final class Updates {
  private Updates() {}

  /** Layers that are not trained are left out everywhere, so that they enter no norm either. */
  static Trainer.Updating of(Experiment experiment, Network network) {
    Set<String> frozen =
        experiment.network().stream()
            .filter(layer -> !layer.trainable())
            .map(NetworkLayer::name)
            .collect(Collectors.toSet());
    List<Parameter> trained =
        network.parameters().stream().filter(p -> !frozen.contains(p.layer())).toList();
    List<ConstraintUse> constraints =
        experiment.constraints().stream()
            .map(c -> new ConstraintUse(c.constraint(), only(trained, c::appliesTo)))
            .toList();
    return new Trainer.Updating(
        experiment.optimizer(), trained, transforms(experiment, trained), constraints);
  }

  private static List<Parameter> only(List<Parameter> parameters, Predicate<String> layer) {
    return parameters.stream().filter(p -> layer.test(p.layer())).toList();
  }

  private static List<TransformUse> transforms(Experiment experiment, List<Parameter> trained) {
    List<TransformUse> uses = new ArrayList<>();
    for (int i = 0; i < experiment.gradients().size(); i++) {
      GradientEntry entry = experiment.gradients().get(i);
      uses.add(
          new TransformUse(
              entry.transform(),
              only(trained, entry::appliesTo),
              RandomStream.of(experiment.seed(), Purpose.NOISE, "gradient-" + (i + 1))));
    }
    return uses;
  }
}
