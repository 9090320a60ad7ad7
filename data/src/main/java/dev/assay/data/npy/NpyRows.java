package dev.assay.data.npy;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.matrix.StoredRows;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Rows of a mapped NPY file in C order. */
record NpyRows(NpyHeader header, MemorySegment file) implements StoredRows {
  @Override
  public void read(int[] rows, int from, int count, Matrix into) {
    NpyType type = header.type();
    int columns = header.columns();
    boolean floats = type.kind() == 'f' && type.bytes() == Float.BYTES;
    ValueLayout.OfFloat layout = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(type.order());
    for (int i = 0; i < count; i++) {
      long at = header.bytes() + (long) rows[from + i] * columns * type.bytes();
      int to = into.rowOffset(i);
      if (floats) {
        MemorySegment.copy(file, layout, at, into.data(), to, columns);
      } else {
        for (int j = 0; j < columns; j++) {
          into.data()[to + j] = (float) type.at(file, at + (long) j * type.bytes());
        }
      }
    }
  }
}
