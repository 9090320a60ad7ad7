package dev.assay.data.npy;

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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads one array as rows of floats.
 *
 * <p>Nothing is allocated on the word of a header that the file is too small for: packed content
 * cannot be more than 1032 times as large as the file.
 */
final class NpyArray {
  private static final long DEFLATE_LIMIT = 1032;
  private final String file;
  private final InputStream stream;
  private final NpyHeader header;

  private NpyArray(String file, InputStream stream, boolean packed, long held) throws IOException {
    this.file = file;
    this.stream = stream;
    this.header = NpyHeader.read(file, stream);
    long bytes = header.size() * header.type().bytes();
    long most = packed ? held * DEFLATE_LIMIT : held - header.bytes();
    if (most < bytes) {
      throw new DataException(
          "%s: the header says %s, %d bytes, but the file holds %s %d; it is truncated"
              .formatted(file, header.inWords(), bytes, packed ? "at most" : "only", most));
    }
  }

  /** Reads an NPY file, plain or gzip, or leaves its rows on disk. */
  static Matrix read(DataFile file, Where where, DataContext context) {
    try (InputFile input = InputFile.open(file)) {
      NpyArray array = new NpyArray(file.toString(), input.stream(), input.packed(), input.bytes());
      NpyHeader header = array.header;
      boolean possible = !input.packed() && !header.fortran();
      if (!where.onDisk(context, Float.BYTES * header.size(), possible)) {
        return array.matrix(context);
      }
      if (!possible) {
        throw new DataException(
            "%s: rows stay on disk only of a file that is %s; set inputsOn: memory, or change it"
                .formatted(file, input.packed() ? "not packed" : "in C order"));
      }
      long expected = header.bytes() + header.size() * header.type().bytes();
      if (input.bytes() != expected) {
        throw new DataException(
            "%s: %d bytes, by its header (%s) there should be %d"
                .formatted(file, input.bytes(), header.inWords(), expected));
      }
      NpyRows rows = new NpyRows(header, MappedFile.map(file));
      return Matrix.stored(rows, header.rows(), header.columns());
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  /** Reads an array of an NPZ file. */
  static Matrix read(DataFile file, ZipFile archive, ZipEntry entry, DataContext context) {
    try (InputStream stream = archive.getInputStream(entry)) {
      boolean packed = entry.getMethod() != ZipEntry.STORED;
      long held = packed ? entry.getCompressedSize() : entry.getSize();
      return new NpyArray(file + ", " + entry.getName(), stream, packed, held).matrix(context);
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private Matrix matrix(DataContext context) throws IOException {
    int size = (int) header.size();
    context.requireMemory(4L * size, file + ": " + header.inWords() + " numbers");
    Matrix result = Matrix.zeros(header.rows(), header.columns());
    NpyType type = header.type();
    byte[] buffer = new byte[(1 << 16) / type.bytes() * type.bytes()];
    MemorySegment segment = MemorySegment.ofArray(buffer);
    for (int at = 0; at < size; ) {
      int wanted = (int) Math.min(buffer.length, (long) (size - at) * type.bytes());
      int count = stream.readNBytes(buffer, 0, wanted) / type.bytes();
      if (count * type.bytes() < wanted) {
        throw new DataException(
            "%s: the file ends after %d of %d elements".formatted(file, at + count, size));
      }
      for (int i = 0; i < count; i++) {
        result.data()[place(at + i)] = number(type.at(segment, (long) i * type.bytes()), at + i);
      }
      at += count;
    }
    if (stream.read() >= 0) {
      throw new DataException(
          "%s: more than the %d elements that the header says (%s)"
              .formatted(file, size, header.inWords()));
    }
    return result;
  }

  /** Where the element of a place in the file belongs by rows. */
  private int place(int element) {
    if (!header.fortran()) {
      return element;
    }
    int rows = header.rows();
    return element % rows * header.columns() + element / rows;
  }

  private float number(double value, int element) {
    float number = (float) value;
    if (Float.isInfinite(number) && !Double.isInfinite(value)) {
      throw new DataException(
          "%s: element %d is %s, too large for a 32-bit float".formatted(file, element, value));
    }
    return number;
  }
}
