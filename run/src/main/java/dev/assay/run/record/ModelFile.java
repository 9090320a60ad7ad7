package dev.assay.run.record;

import dev.assay.config.experiment.Experiment;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.run.prepare.Prepared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A trained network in one safetensors file: parameters and running statistics under {@code
 * network.}, fitted transforms under {@code transform-N.}, and names of columns and classes in the
 * metadata.
 */
final class ModelFile {
  private ModelFile() {}

  static void write(
      Path file, Network network, Prepared prepared, Experiment experiment, String configHash)
      throws IOException {
    Map<String, Matrix> tensors = new LinkedHashMap<>();
    network.state().forEach((name, m) -> tensors.put("network." + name, m));
    for (int i = 0; i < prepared.fitted().size(); i++) {
      String prefix = "transform-" + (i + 1) + ".";
      prepared.fitted().get(i).state().forEach((name, m) -> tensors.put(prefix + name, m));
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", "assay-model-1");
    metadata.put("experiment", experiment.experiment());
    metadata.put("configHash", configHash);
    metadata.put("inputs", Integer.toString(network.plan().inputs()));
    metadata.put("classNames", Json.line(prepared.parts().train().classNames()));
    metadata.put("columnNames", Json.line(prepared.parts().train().columnNames()));
    Safetensors.write(file, tensors, metadata);
  }
}
