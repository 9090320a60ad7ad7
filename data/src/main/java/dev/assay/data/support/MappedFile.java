package dev.assay.data.support;

import dev.assay.core.data.DataException;
import dev.assay.core.spi.DataFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Files as memory that the operating system reads in and drops again. */
public final class MappedFile {
  private MappedFile() {}

  /**
   * The content of a file, as it is stored; until nothing uses it any more.
   *
   * @throws DataException when it cannot be read
   */
  public static MemorySegment map(DataFile file) {
    try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }
}
