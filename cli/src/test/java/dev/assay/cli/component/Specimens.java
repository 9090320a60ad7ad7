package dev.assay.cli.component;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.ComponentEntry;
import dev.assay.config.problem.ConfigException;
import dev.assay.config.shape.Field;
import dev.assay.core.spi.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How each component is written in a configuration: its bare name when it needs nothing else,
 * otherwise what stands here, which may also be several ways of one component.
 */
final class Specimens {
  /** Keyed by kind and name. Files lie in the folder that {@link #writeFiles} fills. */
  private static final Map<String, List<String>> WRITTEN =
      Map.ofEntries(
          Map.entry("layer activation", List.of("{type: activation, function: tanh}")),
          Map.entry(
              "layer dense",
              List.of(
                  "{type: dense, units: 3}",
                  "{type: dense, units: 17, activation: softmax, useBias: false}")),
          Map.entry("layer gaussian-noise", List.of("{type: gaussian-noise, std: 0.3}")),
          Map.entry(
              "layer residual", List.of("{type: residual, layers: [{type: dense, units: 5}]}")),
          Map.entry("initializer constant", List.of("{type: constant, value: 0.25}")),
          Map.entry("initializer normal", List.of("{type: normal, std: 0.5}")),
          Map.entry("initializer truncated-normal", List.of("{type: truncated-normal, std: 0.2}")),
          Map.entry("initializer uniform", List.of("{type: uniform, low: -1, high: 2}")),
          Map.entry(
              "optimizer sgd",
              List.of(
                  "{type: sgd, learningRate: 0.1}",
                  "{type: sgd, learningRate: 0.1, momentum: 0.9, nesterov: true}",
                  "{type: sgd, learningRate: 0.1, momentum: 0.9, rateInMomentum: true}")),
          Map.entry("optimizer adam", List.of("adam", "{type: adam, amsgrad: true}")),
          Map.entry("optimizer adamw", List.of("adamw", "{type: adamw, amsgrad: true}")),
          // By default its first steps are too short for the functions that are to be descended.
          Map.entry("optimizer adadelta", List.of("{type: adadelta, epsilon: 0.0001}")),
          // By default it goes without scaling for too many of the steps there are.
          Map.entry("optimizer radam", List.of("{type: radam, beta2: 0.99}")),
          Map.entry(
              "optimizer rmsprop",
              List.of("rmsprop", "{type: rmsprop, momentum: 0.5, centered: true}")),
          Map.entry("schedule exponential", List.of("{type: exponential, decay: 0.97}")),
          Map.entry("schedule inverse-time", List.of("{type: inverse-time, decay: 0.3}")),
          Map.entry("schedule step", List.of("{type: step, every: 7}")),
          Map.entry("schedule multi-step", List.of("{type: multi-step, milestones: [20, 50]}")),
          Map.entry("schedule linear", List.of("linear", "{type: linear, length: 30, end: 0.5}")),
          Map.entry("schedule one-cycle", List.of("one-cycle", "{type: one-cycle, shape: linear}")),
          Map.entry("schedule warm-up", List.of("{type: warm-up, length: 5, then: cosine}")),
          Map.entry(
              "schedule sequential",
              List.of("{type: sequential, schedules: [constant, reduce-on-plateau], starts: [9]}")),
          Map.entry("gradient clip-value", List.of("{type: clip-value, limit: 0.7}")),
          Map.entry("gradient clip-global-norm", List.of("{type: clip-global-norm, limit: 2}")),
          Map.entry("gradient clip-norm", List.of("{type: clip-norm, limit: 2}")),
          Map.entry("gradient l1", List.of("{type: l1, rate: 0.01}")),
          Map.entry("gradient noise", List.of("{type: noise, std: 0.1}")),
          Map.entry("gradient l2", List.of("{type: l2, rate: 0.01}")),
          Map.entry(
              "dataset csv",
              List.of(
                  "{type: csv, file: rows.csv, target: kind}",
                  "{type: csv, file: rows.csv, target: kind, categories: [x], missing: mean}")),
          Map.entry(
              "dataset idx",
              List.of(
                  "{type: idx, images: train-images-idx3-ubyte, labels: train-labels-idx1-ubyte}")),
          Map.entry("dataset npy", List.of("{type: npy, inputs: x.npy, targets: y.npy}")),
          Map.entry("dataset npz", List.of("{type: npz, file: arrays.npz}")),
          Map.entry("dataset mnist", List.of("{type: mnist, folder: .}")),
          Map.entry("dataset fashion-mnist", List.of("{type: fashion-mnist, folder: .}")),
          Map.entry(
              "dataset inline",
              List.of("{type: inline, inputs: [[0, 1], [1, 0.5], [2, 3]], targets: [0, 1, 1]}")),
          Map.entry(
              "dataset function",
              List.of("{type: function, formula: \"sin(a) * b^2\", inputs: [a, b]}")),
          Map.entry("transform clip", List.of("{type: clip, low: -1, high: 1.5}")),
          Map.entry("transform log", List.of("{type: log, offset: 100}")),
          Map.entry("transform scale", List.of("{type: scale, factor: 0.0625, offset: -1}")),
          Map.entry(
              "transform subset",
              List.of("{type: subset, rows: 5}", "{type: subset, classes: [c, a], rows: 9}")),
          Map.entry(
              "transform one-against-rest", List.of("{type: one-against-rest, classes: [b]}")));

  private Specimens() {}

  static String key(ComponentEntry entry) {
    return entry.kind().label() + " " + entry.name();
  }

  /**
   * The ways in which a component is written, as YAML flow values.
   *
   * @throws AssertionError when it needs parameters that nobody has written down
   */
  static List<String> of(ComponentEntry entry) {
    List<String> written = WRITTEN.get(key(entry));
    if (written != null) {
      return written;
    }
    String required =
        entry.model().fields().stream()
            .filter(Field::required)
            .map(Field::name)
            .collect(Collectors.joining(", "));
    if (!required.isEmpty()) {
      throw missing(entry, "needs " + required);
    }
    return List.of(entry.name());
  }

  /** A component that was refused as it was written. */
  static AssertionError unacceptable(ComponentEntry entry, String yaml, ConfigException reason) {
    return missing(entry, "cannot be made from " + yaml + " (" + reason.getMessage() + ")");
  }

  private static AssertionError missing(ComponentEntry entry, String why) {
    return new AssertionError(
        "%s %s, and no test knows good values: add Map.entry(\"%s\", List.of(\"{type: %s, ...}\")) to %s"
            .formatted(entry.title(), why, key(entry), entry.name(), Specimens.class.getName()));
  }

  /** Those of no component. */
  static List<String> stale(Catalog catalog) {
    TreeSet<String> stale = new TreeSet<>(WRITTEN.keySet());
    for (Kind kind : Kind.values()) {
      catalog.entries(kind).forEach(e -> stale.remove(key(e)));
    }
    return List.copyOf(stale);
  }

  /** Writes the files that data sets read: a table, arrays, and images and labels in IDX files. */
  static void writeFiles(Path folder) {
    try {
      Files.writeString(folder.resolve("rows.csv"), "x,y,kind\n1,0.5,a\n2,0.25,b\n3,-1,a\n4,7,b\n");
      byte[] inputs = array(4, 3);
      byte[] targets = array(4, 1);
      Files.write(folder.resolve("x.npy"), inputs);
      Files.write(folder.resolve("y.npy"), targets);
      try (ZipOutputStream zip =
          new ZipOutputStream(Files.newOutputStream(folder.resolve("arrays.npz")))) {
        zip.putNextEntry(new ZipEntry("x.npy"));
        zip.write(inputs);
        zip.putNextEntry(new ZipEntry("y.npy"));
        zip.write(targets);
      }
      images(folder, "train", 5);
      images(folder, "t10k", 3);
    } catch (IOException e) {
      throw new AssertionError("cannot write to " + folder, e);
    }
  }

  /** An NPY file of bytes 0, 1 .. */
  private static byte[] array(int rows, int columns) {
    String header =
        "{'descr': '|u1', 'fortran_order': False, 'shape': (%d, %d), }".formatted(rows, columns);
    ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + rows * columns);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
    bytes.put(header.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < rows * columns; i++) {
      bytes.put((byte) i);
    }
    return bytes.array();
  }

  private static void images(Path folder, String part, int count) throws IOException {
    int pixels = 28 * 28;
    ByteBuffer images = ByteBuffer.allocate(16 + count * pixels);
    images.putInt(0x803).putInt(count).putInt(28).putInt(28);
    ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < pixels; j++) {
        images.put((byte) (i * 31 + j));
      }
      labels.put((byte) i);
    }
    Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
    Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
  }
}
