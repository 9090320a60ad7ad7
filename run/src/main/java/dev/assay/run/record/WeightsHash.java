package dev.assay.run.record;

import dev.assay.core.matrix.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * SHA-256, in hexadecimal, over the names, shapes and IEEE 754 bits of a network's numbers, little
 * endian, NaN in its one canonical form.
 */
public final class WeightsHash {
  private WeightsHash() {}

  /** The hash of matrices by name, in the map's order. */
  public static String of(Map<String, Matrix> state) {
    MessageDigest digest = sha256();
    state.forEach((name, m) -> {
      digest.update(
          (name + " " + m.rows() + " " + m.columns() + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(littleEndian(m));
    });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static ByteBuffer littleEndian(Matrix m) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(m.size(), 4)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < m.size(); i++) {
      bytes.putInt(Float.floatToIntBits(m.data()[m.offset() + i]));
    }
    return bytes.flip();
  }
}
