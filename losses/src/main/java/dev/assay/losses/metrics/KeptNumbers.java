package dev.assay.losses.metrics;

import java.util.ArrayList;
import java.util.List;

/** A list of floats that grows by pieces, so that it never takes twice what it holds. */
final class KeptNumbers {
  private static final int PIECE = 1 << 14;

  private final List<float[]> pieces = new ArrayList<>();
  private long size;

  void add(float value) {
    int at = (int) (size % PIECE);
    if (at == 0) {
      pieces.add(new float[PIECE]);
    }
    pieces.getLast()[at] = value;
    size++;
  }

  long size() {
    return size;
  }

  float get(long index) {
    return pieces.get((int) (index / PIECE))[(int) (index % PIECE)];
  }

  /** Bytes that a list of so many takes. */
  static long bytes(long size) {
    return (size + PIECE - 1) / PIECE * PIECE * Float.BYTES;
  }
}
