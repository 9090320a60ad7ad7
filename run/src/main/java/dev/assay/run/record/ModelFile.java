package dev.assay.run.record;

import dev.assay.config.experiment.Experiment;
import dev.assay.core.data.RawColumn;
import dev.assay.core.data.Table;
import dev.assay.core.data.TargetShape;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.run.prepare.Prepared;
import dev.assay.run.prepare.SourceColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A trained network in one safetensors file: parameters and running statistics under {@code
 * network.}, the encoding of raw columns under {@code encoding.}, fitted transforms under {@code
 * transform-N.}, and columns and classes in the metadata.
 */
public final class ModelFile {
  private static final String FORMAT = "assay-model-1";
  private static final String NETWORK = "network.";
  private static final String ENCODING = "encoding.";
  private static final String RAW = "source-raw";

  private ModelFile() {}

  /**
   * What a file holds.
   *
   * @param network parameters and running statistics by name
   * @param encoding state of the encoding; empty without one
   * @param transforms state of each fitted transform, by name
   * @param source columns and classes before transforms
   * @param inputs columns of the network's input
   * @param targets after transforms
   * @param classNames after transforms; empty when targets are numbers or classes have no names
   */
  public record Content(
      Map<String, Matrix> network,
      Map<String, Matrix> encoding,
      List<Map<String, Matrix>> transforms,
      SourceColumns source,
      int inputs,
      TargetShape targets,
      List<String> classNames) {}

  static void write(
      Path file, Network network, Prepared prepared, Experiment experiment, String configHash)
      throws IOException {
    Map<String, Matrix> tensors = new LinkedHashMap<>();
    network.state().forEach((name, m) -> tensors.put(NETWORK + name, m));
    prepared
        .encoding()
        .ifPresent(e -> e.state().forEach((name, m) -> tensors.put(ENCODING + name, m)));
    for (int i = 0; i < prepared.fitted().size(); i++) {
      String prefix = transform(i);
      prepared.fitted().get(i).state().forEach((name, m) -> tensors.put(prefix + name, m));
    }
    Table train = prepared.parts().train();
    SourceColumns source = prepared.source();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", FORMAT);
    metadata.put("experiment", experiment.experiment());
    metadata.put("configHash", configHash);
    metadata.put("inputs", Integer.toString(network.plan().inputs()));
    put(metadata, "", train.targets().shape(), train.columnNames(), train.classNames());
    metadata.put("source-inputs", Integer.toString(source.inputs()));
    put(metadata, "source-", source.targets(), source.names(), source.classNames());
    if (!source.raw().isEmpty()) {
      metadata.put(RAW, Json.line(source.raw()));
    }
    Safetensors.write(file, tensors, metadata);
  }

  private static String transform(int index) {
    return "transform-" + (index + 1) + ".";
  }

  private static void put(
      Map<String, String> metadata,
      String prefix,
      TargetShape targets,
      List<String> columnNames,
      List<String> classNames) {
    metadata.put(prefix + "classes", Integer.toString(targets.classes()));
    metadata.put(prefix + "targets", Integer.toString(targets.columns()));
    metadata.put(prefix + "columnNames", Json.line(columnNames));
    metadata.put(prefix + "classNames", Json.line(classNames));
  }

  /**
   * Reads a file.
   *
   * @param transforms how many transforms the experiment has
   * @throws IOException when it cannot be read or is no such file, saying what is wrong
   */
  public static Content read(Path file, int transforms) throws IOException {
    Safetensors.Content content = Safetensors.read(file);
    Metadata metadata = new Metadata(file, content.metadata());
    if (!FORMAT.equals(metadata.text("format"))) {
      throw new IOException(
          "%s: got format \"%s\", expected \"%s\""
              .formatted(file, metadata.text("format"), FORMAT));
    }
    List<Map<String, Matrix>> states = new ArrayList<>();
    for (int i = 0; i < transforms; i++) {
      states.add(under(transform(i), content.tensors()));
    }
    return new Content(
        under(NETWORK, content.tensors()),
        under(ENCODING, content.tensors()),
        states,
        new SourceColumns(
            metadata.number("source-inputs"),
            metadata.list("source-columnNames"),
            metadata.targets("source-"),
            metadata.list("source-classNames"),
            metadata.rawColumns()),
        metadata.number("inputs"),
        metadata.targets(""),
        metadata.list("classNames"));
  }

  private static Map<String, Matrix> under(String prefix, Map<String, Matrix> tensors) {
    Map<String, Matrix> found = new LinkedHashMap<>();
    tensors.forEach((name, m) -> {
      if (name.startsWith(prefix)) {
        found.put(name.substring(prefix.length()), m);
      }
    });
    return found;
  }

  private record Metadata(Path file, Map<String, String> entries) {
    String text(String key) throws IOException {
      String text = entries.get(key);
      if (text == null) {
        throw new IOException(
            "%s: the metadata lack \"%s\"; was the file written by \"assay train\"?"
                .formatted(file, key));
      }
      return text;
    }

    int number(String key) throws IOException {
      String text = text(key);
      if (!text.matches("[0-9]{1,9}")) {
        throw unexpected(key, text, "a whole number");
      }
      return Integer.parseInt(text);
    }

    TargetShape targets(String prefix) throws IOException {
      return new TargetShape(number(prefix + "classes"), number(prefix + "targets"));
    }

    List<String> list(String key) throws IOException {
      return texts(array(key, "a list of names"));
    }

    private static List<String> texts(JsonNode list) {
      List<String> texts = new ArrayList<>();
      list.forEach(element -> texts.add(element.asString()));
      return texts;
    }

    /** What the source's columns hold; files of sources without categories and gaps lack it. */
    List<RawColumn> rawColumns() throws IOException {
      List<RawColumn> columns = new ArrayList<>();
      if (entries.containsKey(RAW)) {
        array(RAW, "a list of columns")
            .forEach(column ->
                columns.add(
                    new RawColumn(
                        texts(column.path("categories")),
                        column.path("declared").asBoolean(false),
                        column.path("gaps").asBoolean(false))));
      }
      return columns;
    }

    private JsonNode array(String key, String expected) throws IOException {
      String text = text(key);
      try {
        JsonNode list = Json.read(text);
        if (list.isArray()) {
          return list;
        }
      } catch (JacksonException e) {
        throw new IOException(unexpected(key, text, expected).getMessage(), e);
      }
      throw unexpected(key, text, expected);
    }

    private IOException unexpected(String key, String given, String expected) {
      return new IOException(
          "%s: metadata \"%s\": got \"%s\", expected %s".formatted(file, key, given, expected));
    }
  }
}
