package dev.assay.run.record;

import dev.assay.core.spi.Progress;
import dev.assay.core.spi.RunListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Appends the metrics of each epoch to a file, so that a run that is cut off keeps them. */
record MetricsWriter(Path file) implements RunListener {
  /** The epoch of a line; the greatest number for one that was torn off. */
  static int epochOf(String line) {
    try {
      return Json.read(line).path("epoch").asInt(Integer.MAX_VALUE);
    } catch (JacksonException e) {
      return Integer.MAX_VALUE;
    }
  }

  @Override
  public void epoch(Progress progress, Map<String, Double> metrics) {
    ObjectNode json = Json.object();
    json.put("epoch", progress.epoch());
    json.put("step", progress.step());
    json.setAll(Json.metrics(metrics));
    try {
      Files.writeString(
          file,
          Json.line(json) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
