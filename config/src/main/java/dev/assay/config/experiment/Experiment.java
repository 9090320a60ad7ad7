package dev.assay.config.experiment;

import dev.assay.core.network.NamedLayer;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.RunListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A whole training recipe. Immutable. */
public record Experiment(
    @Param("Name of the experiment, and of the folder its runs are kept in") String experiment,
    @Param(value = "Seed of every random draw", byDefault = "1") long seed,
    @Param("Data") DataSection data,
    @Param("Layers from input to output") List<NetworkLayer> network,
    @Param("What training makes small") Loss loss,
    @Param("How gradients become steps") Optimizer optimizer,
    @Param(value = "How the learning rate changes", byDefault = "constant") ScheduleEntry schedule,
    @Param(value = "Changes of the gradients before the optimizer, in this order", byDefault = "[]")
        List<GradientEntry> gradients,
    @Param(value = "Bounds that weights keep after each step, in this order", byDefault = "[]")
        List<ConstraintEntry> constraints,
    @Param("Length and portions of training") TrainingSection training,
    @Param(value = "What is measured besides the loss", byDefault = "[]") List<NamedMetric> metrics,
    @Param(value = "Who is told how the run goes", byDefault = "[]") List<RunListener> listeners,
    @Param(value = "Names of rules whose findings do not stop training", byDefault = "[]")
        List<String> allow) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public Experiment {
    if (!NAME.matcher(experiment).matches()) {
      throw new ParamException(
          "experiment",
          '"' + experiment + '"',
          "at most 100 letters, digits, dots, hyphens and underscores, a letter or digit first");
    }
    network = LayerNames.resolve(network);
    gradients = List.copyOf(gradients);
    constraints = List.copyOf(constraints);
    metrics = List.copyOf(metrics);
    listeners = List.copyOf(listeners);
    allow = List.copyOf(allow);
    if (network.isEmpty()) {
      throw new ParamException("network", "an empty list", "at least one layer");
    }
  }

  /** The name of each layer, in network order. */
  public List<String> layerNames() {
    return network.stream().map(l -> Objects.requireNonNull(l.name())).toList();
  }

  /** The layers as a network takes them. */
  public List<NamedLayer> layers() {
    return network.stream()
        .map(l -> new NamedLayer(Objects.requireNonNull(l.name()), l.layer()))
        .toList();
  }

  /** The metrics by name, in the order they are listed. */
  public Map<String, Metric> metricsByName() {
    Map<String, Metric> byName = new LinkedHashMap<>();
    metrics.forEach(m -> byName.put(m.name(), m.metric()));
    return byName;
  }

  /** The same experiment with another seed. */
  public Experiment withSeed(long newSeed) {
    return new Experiment(
        experiment,
        newSeed,
        data,
        network,
        loss,
        optimizer,
        schedule,
        gradients,
        constraints,
        training,
        metrics,
        listeners,
        allow);
  }
}
