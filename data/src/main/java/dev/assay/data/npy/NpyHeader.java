package dev.assay.data.npy;

import dev.assay.core.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The start of an NPY file: what the elements are and how many (NumPy Enhancement Proposal 1, "A
 * Simple File Format for NumPy Arrays"; versions 1 to 3).
 *
 * @param fortran whether the first dimension varies fastest
 * @param shape at least one dimension
 * @param bytes of the header, so where the elements start
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and private to this package.
record NpyHeader(NpyType type, boolean fortran, long[] shape, int bytes) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST = 1 << 16;
  private static final long MOST_ELEMENTS = Integer.MAX_VALUE - 8;
  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*(?:'([^']*)'|(\\[))");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\sL]*)\\)");

  /**
   * Reads a header.
   *
   * @param file for messages
   * @throws DataException when it is none, or of an array that is not numbers
   */
  static NpyHeader read(String file, InputStream in) throws IOException {
    byte[] start = in.readNBytes(MAGIC.length + 2);
    if (start.length < MAGIC.length + 2
        || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new DataException(
          file + ": not an NPY file: it does not start with \\x93NUMPY; written by numpy.save?");
    }
    int version = start[MAGIC.length];
    if (version < 1 || version > 3) {
      throw new DataException(file + ": NPY version " + version + ", expected 1, 2 or 3");
    }
    int digits = version == 1 ? 2 : 4;
    byte[] size = in.readNBytes(digits);
    long length = 0;
    for (int i = 0; i < size.length; i++) {
      length |= (size[i] & 0xffL) << (8 * i);
    }
    if (size.length < digits || length > LONGEST) {
      throw new DataException(
          "%s: %s"
              .formatted(
                  file,
                  size.length < digits
                      ? "the file ends within its NPY header"
                      : "an NPY header of " + length + " bytes, expected at most " + LONGEST));
    }
    byte[] text = in.readNBytes((int) length);
    if (text.length < length) {
      throw new DataException(file + ": the file ends within its NPY header");
    }
    int bytes = MAGIC.length + 2 + digits + text.length;
    return parse(file, new String(text, StandardCharsets.ISO_8859_1), bytes);
  }

  private static NpyHeader parse(String file, String text, int bytes) {
    Matcher type = TYPE.matcher(text);
    Matcher order = ORDER.matcher(text);
    Matcher shape = SHAPE.matcher(text);
    if (!type.find() || !order.find() || !shape.find()) {
      throw new DataException(
          file + ": the NPY header does not state descr, fortran_order and shape");
    }
    if (type.group(2) != null) {
      throw new DataException(
          file + ": a structured array; save its fields as the columns of a plain one");
    }
    long[] dimensions;
    try {
      dimensions =
          Arrays.stream(shape.group(1).replace("L", "").split(",", -1))
              .map(String::strip)
              .filter(s -> !s.isEmpty())
              .mapToLong(Long::parseLong)
              .toArray();
    } catch (NumberFormatException e) {
      throw new DataException(file + ": impossible NPY shape (" + shape.group(1) + ")", e);
    }
    boolean fortran = order.group(1).equals("True");
    NpyHeader header =
        new NpyHeader(NpyType.parse(file, type.group(1)), fortran, dimensions, bytes);
    header.check(file);
    return header;
  }

  private void check(String file) {
    if (shape.length == 0) {
      throw new DataException(file + ": a single number, expected rows");
    }
    long size = 1;
    for (long dimension : shape) {
      if (dimension <= 0) {
        throw new DataException(file + ": impossible NPY shape " + inWords());
      }
      if (dimension > MOST_ELEMENTS || size * dimension > MOST_ELEMENTS) {
        throw new DataException(
            file + ": NPY shape " + inWords() + " is larger than 2^31 elements");
      }
      size *= dimension;
    }
    if (fortran && shape.length > 2) {
      throw new DataException(
          file
              + ": an array of "
              + shape.length
              + " dimensions in Fortran order; save numpy.ascontiguousarray of it");
    }
  }

  int rows() {
    return (int) shape[0];
  }

  /** Numbers in a row: all dimensions but the first. */
  int columns() {
    return (int) (size() / shape[0]);
  }

  long size() {
    return LongStream.of(shape).reduce(1, (a, b) -> a * b);
  }

  /** "60000 x 28 x 28". */
  String inWords() {
    return LongStream.of(shape).mapToObj(Long::toString).collect(Collectors.joining(" x "));
  }
}
