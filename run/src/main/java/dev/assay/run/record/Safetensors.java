package dev.assay.run.record;

import dev.assay.core.matrix.Matrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes matrices in the safetensors format: eight bytes of header length, a JSON header
 * of name, dtype, shape and byte range, then the numbers, little-endian (format description of the
 * safetensors project, version 0.4).
 */
public final class Safetensors {
  private static final int GREATEST_HEADER = 100_000_000;
  private static final int ALIGNMENT = 8;

  private Safetensors() {}

  /** A file's content. */
  public record Content(Map<String, Matrix> tensors, Map<String, String> metadata) {}

  /** Writes matrices as F32 tensors of two dimensions, in the map's order. */
  public static void write(Path file, Map<String, Matrix> tensors, Map<String, String> metadata)
      throws IOException {
    ObjectNode header = Json.object();
    ObjectNode meta = header.putObject("__metadata__");
    metadata.forEach(meta::put);
    long offset = 0;
    for (Map.Entry<String, Matrix> entry : tensors.entrySet()) {
      Matrix m = entry.getValue();
      ObjectNode tensor = header.putObject(entry.getKey());
      tensor.put("dtype", "F32");
      tensor.putArray("shape").add(m.rows()).add(m.columns());
      long end = offset + (long) m.size() * Float.BYTES;
      tensor.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    String json = Json.line(header);
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    String padded = json + " ".repeat(Math.floorMod(-length, ALIGNMENT));
    byte[] bytes = padded.getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer size = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      writeAll(channel, size.putLong(bytes.length).flip());
      writeAll(channel, ByteBuffer.wrap(bytes));
      for (Matrix m : tensors.values()) {
        writeAll(channel, WeightsHash.littleEndian(m));
      }
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Reads F32 tensors of two dimensions.
   *
   * @throws IOException when the file cannot be read or is not such a file, saying what is wrong
   */
  public static Content read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    long length = bytes.remaining() < Long.BYTES ? -1 : bytes.getLong();
    if (length < 2 || length > GREATEST_HEADER || length > bytes.remaining()) {
      String what = bytes.limit() < Long.BYTES ? "too short" : "header length " + length;
      throw new IOException(file + ": not a safetensors file, or cut off: " + what);
    }
    byte[] header = new byte[(int) length];
    bytes.get(header);
    ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    Map<String, Matrix> tensors = new LinkedHashMap<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    long used = 0;
    for (Map.Entry<String, JsonNode> entry : parse(file, header).properties()) {
      if ("__metadata__".equals(entry.getKey())) {
        entry
            .getValue()
            .properties()
            .forEach(e -> metadata.put(e.getKey(), e.getValue().asString()));
      } else {
        Matrix m = tensor(file, entry.getKey(), entry.getValue(), data);
        tensors.put(entry.getKey(), m);
        used += (long) m.size() * Float.BYTES;
      }
    }
    if (used != data.limit()) {
      throw new IOException(
          "%s: %d bytes of numbers, the header tells of %d; the file is damaged"
              .formatted(file, data.limit(), used));
    }
    return new Content(tensors, metadata);
  }

  private static JsonNode parse(Path file, byte[] header) throws IOException {
    try {
      JsonNode parsed = Json.read(header);
      if (parsed.isObject()) {
        return parsed;
      }
      throw new IOException(file + ": the safetensors header is no map");
    } catch (JacksonException e) {
      throw new IOException(file + ": the safetensors header is not JSON", e);
    }
  }

  private static Matrix tensor(Path file, String name, JsonNode tensor, ByteBuffer data)
      throws IOException {
    int rows = tensor.path("shape").path(0).asInt(-1);
    int columns = tensor.path("shape").path(1).asInt(-1);
    long from = tensor.path("data_offsets").path(0).asLong(-1);
    long to = tensor.path("data_offsets").path(1).asLong(-1);
    long size = (long) rows * columns * Float.BYTES;
    if (!"F32".equals(tensor.path("dtype").asString(""))
        || tensor.path("shape").size() != 2
        || rows < 0
        || columns < 0
        || from < 0
        || to - from != size
        || to > data.limit()) {
      throw new IOException(
          ("%s: tensor %s: expected F32, two dimensions and a matching byte range inside the file;"
                  + " is it cut off?")
              .formatted(file, name));
    }
    Matrix m = Matrix.zeros(rows, columns);
    data.slice((int) from, (int) size).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(m.data());
    return m;
  }
}
