package dev.assay.data.idx;

import dev.assay.core.data.DataException;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.data.support.InputFile;
import dev.assay.data.support.MappedFile;
import dev.assay.data.support.Where;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One IDX file of unsigned bytes, read as it streams by.
 *
 * <p>Layout, big-endian: 0, 0, the type 8, the number of dimensions, each dimension as 4 bytes,
 * then the elements with the last dimension varying fastest (LeCun, Cortes and Burges, "The MNIST
 * database", section "The IDX file format").
 *
 * <p>Nothing is allocated on the word of a header that the file is too small for: a gzip file
 * cannot hold more than 1032 times its size.
 */
final class IdxStream implements AutoCloseable {
  private static final int UNSIGNED_BYTE = 8;
  private static final long DEFLATE_LIMIT = 1032;
  private static final long LARGEST = Integer.MAX_VALUE - 8;
  private final DataFile file;
  private final InputFile input;
  private final int[] dimensions;
  private final byte[] buffer = new byte[1 << 16];

  private IdxStream(DataFile file, InputFile input) throws IOException {
    this.file = file;
    this.input = input;
    this.dimensions = header();
  }

  /**
   * Reads a file of two or more dimensions, or leaves its rows on disk; the first dimension counts
   * rows, the others make columns.
   */
  static Matrix images(DataFile file, Where where, DataContext context) {
    try (IdxStream idx = open(file)) {
      boolean possible = !idx.input.packed();
      if (idx.dimensions.length < 2
          || !where.onDisk(context, (long) Float.BYTES * idx.size(), possible)) {
        return idx.images(context);
      }
      return idx.stored(possible);
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private Matrix stored(boolean possible) {
    if (!possible) {
      throw new DataException(
          file
              + ": rows stay on disk only of a file that is not packed; unpack it, or set"
              + " inputsOn: memory");
    }
    int size = size();
    int header = 4 + 4 * dimensions.length;
    if (input.bytes() != (long) header + size) {
      throw new DataException(
          "%s: more than the %d elements that the header says (%s)".formatted(file, size, shape()));
    }
    MemorySegment bytes = MappedFile.map(file);
    int columns = size / dimensions[0];
    return Matrix.stored(
        (rows, from, count, into) -> {
          for (int i = 0; i < count; i++) {
            long at = header + (long) rows[from + i] * columns;
            int to = into.rowOffset(i);
            for (int j = 0; j < columns; j++) {
              into.data()[to + j] = bytes.get(ValueLayout.JAVA_BYTE, at + j) & 0xff;
            }
          }
        },
        dimensions[0],
        columns);
  }

  /** Reads a file of one dimension. */
  static int[] labels(DataFile file, DataContext context) {
    try (IdxStream idx = open(file)) {
      return idx.labels(context);
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private static IdxStream open(DataFile file) throws IOException {
    InputFile input = InputFile.open(file);
    try {
      return new IdxStream(file, input);
    } catch (IOException | DataException e) {
      input.close();
      throw e;
    }
  }

  private int[] header() throws IOException {
    int magic = readInt();
    int count = magic & 0xff;
    if (magic >>> 16 != 0 || count == 0) {
      throw new DataException(
          "%s: not an IDX file: it starts with 0x%08x, expected 0x00000803 for images or 0x00000801"
                  .formatted(file, magic)
              + " for labels");
    }
    int type = (magic >>> 8) & 0xff;
    if (type != UNSIGNED_BYTE) {
      throw new DataException(
          "%s: IDX element type 0x%02x, expected 0x08 (unsigned bytes)".formatted(file, type));
    }
    int[] result = new int[count];
    for (int i = 0; i < count; i++) {
      result[i] = readInt();
    }
    return result;
  }

  private int readInt() throws IOException {
    byte[] bytes = input.stream().readNBytes(4);
    if (bytes.length < 4) {
      throw new DataException(file + ": the file ends within its IDX header");
    }
    return (bytes[0] & 0xff) << 24
        | (bytes[1] & 0xff) << 16
        | (bytes[2] & 0xff) << 8
        | (bytes[3] & 0xff);
  }

  private Matrix images(DataContext context) throws IOException {
    if (dimensions.length < 2) {
      throw new DataException(
          file
              + ": an IDX file of 1 dimension holds labels; expected images (2 or more dimensions)");
    }
    int size = size();
    context.requireMemory(4L * size, file + ": " + shape() + " pixels");
    Matrix result = Matrix.zeros(dimensions[0], size / dimensions[0]);
    float[] pixels = result.data();
    for (int at = 0; at < size; ) {
      int count = fill(Math.min(buffer.length, size - at), at, size);
      for (int i = 0; i < count; i++) {
        pixels[at + i] = buffer[i] & 0xff;
      }
      at += count;
    }
    requireEnd(size);
    return result;
  }

  private int[] labels(DataContext context) throws IOException {
    if (dimensions.length != 1) {
      throw new DataException(
          "%s: an IDX file of %d dimensions holds images; expected labels (1 dimension)"
              .formatted(file, dimensions.length));
    }
    int size = size();
    context.requireMemory(4L * size, file + ": " + size + " labels");
    int[] result = new int[size];
    for (int at = 0; at < size; ) {
      int count = fill(Math.min(buffer.length, size - at), at, size);
      for (int i = 0; i < count; i++) {
        result[at + i] = buffer[i] & 0xff;
      }
      at += count;
    }
    requireEnd(size);
    return result;
  }

  /** The number of elements, once the header is believable. */
  private int size() {
    long size = 1;
    for (int dimension : dimensions) {
      if (dimension <= 0) {
        throw new DataException(file + ": impossible IDX shape " + shape());
      }
      size *= dimension;
      if (size > LARGEST) {
        throw new DataException(file + ": IDX shape " + shape() + " is larger than 2^31 elements");
      }
    }
    long header = 4 + 4L * dimensions.length;
    long held = input.packed() ? input.bytes() * DEFLATE_LIMIT : input.bytes() - header;
    if (held < size) {
      throw new DataException(
          "%s: the header says %s, %d bytes, but the file holds %s %d; it is truncated or not IDX"
              .formatted(file, shape(), size, input.packed() ? "at most" : "only", held));
    }
    return (int) size;
  }

  private int fill(int count, int at, int size) throws IOException {
    InputStream stream = input.stream();
    int read = stream.readNBytes(buffer, 0, count);
    if (read < count) {
      throw new DataException(
          "%s: the file ends after %d of %d elements".formatted(file, at + read, size));
    }
    return read;
  }

  private void requireEnd(int size) throws IOException {
    if (input.stream().read() >= 0) {
      throw new DataException(
          "%s: more than the %d elements that the header says (%s)".formatted(file, size, shape()));
    }
  }

  private String shape() {
    return IntStream.of(dimensions)
        .mapToObj(Integer::toUnsignedString)
        .collect(Collectors.joining(" x "));
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
