package dev.assay.core.data;

import dev.assay.core.matrix.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hash of the content of data: SHA-256, in hexadecimal, over a version mark and, for each table,
 * rows, input columns, classes and target columns as 32-bit numbers, the inputs by rows as IEEE 754
 * bits, the targets by rows as bits or labels, and the weights of rows as bits when there are any;
 * everything little-endian, NaN in its one canonical form. Names of columns and classes do not
 * enter.
 */
public final class DataHash {
  private static final String MARK = "assay-data-1";
  private final MessageDigest digest;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  private DataHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    digest.update(MARK.getBytes(StandardCharsets.US_ASCII));
  }

  /** The hash of a source: its main part and, when it has one, its test part. */
  public static String of(LoadedData data) {
    DataHash hash = new DataHash();
    hash.add(data.main());
    data.test().ifPresent(hash::add);
    return hash.finish();
  }

  /** The hash of one table. */
  public static String of(Table table) {
    DataHash hash = new DataHash();
    hash.add(table);
    return hash.finish();
  }

  private void add(Table table) {
    TargetShape shape = table.targets().shape();
    add(table.rows());
    add(table.inputs().columns());
    add(shape.classes());
    add(shape.columns());
    add(table.inputs());
    switch (table.targets()) {
      case Targets.Values values -> add(values.matrix());
      case Targets.Labels labels -> {
        for (int row = 0; row < labels.rows(); row++) {
          add(labels.label(row));
        }
      }
    }
    table.weights().ifPresent(this::add);
  }

  private void add(Matrix m) {
    Tables.forEachBlock(
        m,
        (first, rows) -> {
          float[] data = rows.data();
          int end = rows.offset() + rows.size();
          for (int i = rows.offset(); i < end; i++) {
            add(Float.floatToIntBits(data[i]));
          }
        });
  }

  private void add(int bits) {
    if (!buffer.hasRemaining()) {
      flush();
    }
    buffer.putInt(bits);
  }

  private void flush() {
    digest.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private String finish() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }
}
