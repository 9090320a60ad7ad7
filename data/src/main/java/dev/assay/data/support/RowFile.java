package dev.assay.data.support;

import dev.assay.core.data.DataException;
import dev.assay.core.matrix.Matrix;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Numbers in a temporary file of 4 bytes each, which goes when nothing uses it any more. */
final class RowFile {
  private final String what;
  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.nativeOrder());

  /**
   * Starts empty.
   *
   * @param what what the numbers are, for a message
   * @throws DataException when no file can be made
   */
  RowFile(String what) {
    this.what = what;
    try {
      file = Files.createTempFile("assay-", ".rows");
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private DataException failed(IOException e) {
    return new DataException(
        "%s do not fit into memory, and cannot be put on disk (%s): %s"
            .formatted(what, System.getProperty("java.io.tmpdir"), e.getMessage()),
        e);
  }

  void add(float value) {
    if (!buffer.hasRemaining()) {
      write();
    }
    buffer.putFloat(value);
  }

  private void write() {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw failed(e);
    }
    buffer.clear();
  }

  /** All rows; nothing can be added any more. */
  Matrix matrix(int rows, int columns) {
    write();
    try (channel) {
      MemorySegment numbers =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      return Matrix.stored(
          (order, from, count, into) -> {
            for (int i = 0; i < count; i++) {
              long at = (long) order[from + i] * columns * Float.BYTES;
              MemorySegment.copy(
                  numbers, ValueLayout.JAVA_FLOAT, at, into.data(), into.rowOffset(i), columns);
            }
          },
          rows,
          columns);
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
