package dev.assay.data.npy;

import dev.assay.core.data.DataException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;

/**
 * How an array stores its elements.
 *
 * @param kind as NumPy names it: f (IEEE 754), i, u, b (boolean)
 * @param bytes of one element
 */
record NpyType(char kind, int bytes, ByteOrder order) {
  private static final List<String> KNOWN =
      List.of("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1");
  private static final double TWO_TO_64 = 0x1p64;

  /**
   * Reads a type such as {@code <f4}.
   *
   * @throws DataException when it is one that is not numbers
   */
  static NpyType parse(String file, String descr) {
    boolean ordered = !descr.isEmpty() && "<>|=".indexOf(descr.charAt(0)) >= 0;
    String name = ordered ? descr.substring(1) : descr;
    if (!KNOWN.contains(name)) {
      String advice =
          switch (name.isEmpty() ? ' ' : name.charAt(0)) {
            case 'O' -> "; these are Python objects, save the array with one number type";
            case 'U', 'S' -> "; this is text, save numbers (labels as 0, 1 ..)";
            case 'c' -> "; these are complex numbers, save real and imaginary part as columns";
            case 'M', 'm' -> "; these are dates, save days since a fixed day as numbers";
            default -> "";
          };
      throw new DataException(
          "%s: elements are of type '%s', expected one of %s%s"
              .formatted(file, descr, String.join(", ", KNOWN), advice));
    }
    ByteOrder order =
        ordered && descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new NpyType(name.charAt(0), name.charAt(1) - '0', order);
  }

  /** The element at some bytes; whole numbers beyond 2^53 are rounded. */
  double at(MemorySegment bytesOfFile, long offset) {
    return switch (kind) {
      case 'f' -> real(bytesOfFile, offset);
      case 'b' -> bytesOfFile.get(ValueLayout.JAVA_BYTE, offset) == 0 ? 0 : 1;
      default -> whole(bytesOfFile, offset);
    };
  }

  private double real(MemorySegment from, long offset) {
    return switch (bytes) {
      case 2 -> Float.float16ToFloat(from.get(layout(ValueLayout.JAVA_SHORT_UNALIGNED), offset));
      case 4 -> from.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), offset);
      default -> from.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order), offset);
    };
  }

  private double whole(MemorySegment from, long offset) {
    boolean signed = kind == 'i';
    return switch (bytes) {
      case 1 -> {
        byte value = from.get(ValueLayout.JAVA_BYTE, offset);
        yield signed ? value : value & 0xff;
      }
      case 2 -> {
        short value = from.get(layout(ValueLayout.JAVA_SHORT_UNALIGNED), offset);
        yield signed ? value : value & 0xffff;
      }
      case 4 -> {
        int value = from.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), offset);
        yield signed ? value : Integer.toUnsignedLong(value);
      }
      default -> {
        long value = from.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), offset);
        yield signed || value >= 0 ? value : value + TWO_TO_64;
      }
    };
  }

  private ValueLayout.OfShort layout(ValueLayout.OfShort layout) {
    return layout.withOrder(order);
  }
}
