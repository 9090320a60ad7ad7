package dev.assay.run.trained;

import dev.assay.config.LoadedExperiment;
import dev.assay.config.experiment.Experiment;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.problem.Words;
import dev.assay.core.data.DataException;
import dev.assay.core.data.Encoding;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.network.NetworkPlan;
import dev.assay.core.spi.Transform;
import dev.assay.run.record.ModelFile;
import dev.assay.run.record.RecordedRun;
import dev.assay.run.record.WeightsHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a trained network of the files of a run. */
final class NetworkReader {
  private final RecordedRun run;
  private final LoadedExperiment loaded;
  private final Experiment experiment;
  private final Path file;

  NetworkReader(RecordedRun run, LoadedExperiment loaded) {
    this.run = run;
    this.loaded = loaded;
    this.experiment = loaded.experiment();
    this.file = run.model();
  }

  TrainedNetwork read() {
    if (!Files.exists(file)) {
      throw problem("there is no model: " + whyNone());
    }
    ModelFile.Content model;
    try {
      model = ModelFile.read(file, experiment.data().transforms().size());
    } catch (IOException e) {
      String message = Words.reason(e);
      String place = file + ": ";
      throw problem(message.startsWith(place) ? message.substring(place.length()) : message);
    }
    Network network = network(model);
    return new TrainedNetwork(run, loaded, network, encoding(model), transforms(model), model);
  }

  private Optional<Encoding> encoding(ModelFile.Content model) {
    try {
      return Encoding.restore(model.encoding(), model.source().raw());
    } catch (DataException e) {
      throw problem(String.valueOf(e.getMessage()));
    }
  }

  private String whyNone() {
    return run.result()
        .map(r -> "the run ended as " + r.path("status").asString(""))
        .orElse("the run has not ended, or was cut off");
  }

  private Network network(ModelFile.Content model) {
    Network network;
    try {
      network = new Network(NetworkPlan.of(model.inputs(), experiment.layers()), experiment.seed());
    } catch (IllegalArgumentException e) {
      throw problem("does not fit resolved.yaml: " + e.getMessage());
    }
    fill(network.state(), model.network());
    String hash = WeightsHash.of(network.state());
    String recorded = run.result().map(r -> r.path("weightsHash").asString("")).orElse(hash);
    if (!hash.equals(recorded)) {
      throw problem("holds other numbers than result.json tells of; was a file replaced?");
    }
    return network;
  }

  private void fill(Map<String, Matrix> state, Map<String, Matrix> saved) {
    List<Problem> problems = new ArrayList<>();
    state.forEach((name, into) -> {
      Matrix from = saved.get(name);
      if (from == null) {
        problems.add(described("no tensor " + name + ", which resolved.yaml asks for"));
      } else if (from.rows() != into.rows() || from.columns() != into.columns()) {
        problems.add(
            described(
                "tensor %s is %d x %d, by resolved.yaml it is %d x %d"
                    .formatted(name, from.rows(), from.columns(), into.rows(), into.columns())));
      } else {
        into.copyFrom(from);
      }
    });
    saved.keySet().stream()
        .filter(name -> !state.containsKey(name))
        .forEach(
            name -> problems.add(described("tensor " + name + " has no place in resolved.yaml")));
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }

  private List<Transform.Fitted> transforms(ModelFile.Content model) {
    List<Transform.Fitted> fitted = new ArrayList<>();
    for (int i = 0; i < model.transforms().size(); i++) {
      try {
        fitted.add(experiment.data().transforms().get(i).restore(model.transforms().get(i)));
      } catch (DataException | IllegalArgumentException e) {
        throw problem("transform " + (i + 1) + ": " + e.getMessage());
      }
    }
    return fitted;
  }

  private ConfigException problem(String message) {
    return new ConfigException(described(message));
  }

  private Problem described(String message) {
    return Problem.of(Mark.whole(Source.file(file)), NodePath.ROOT, message, null, null, null);
  }
}
