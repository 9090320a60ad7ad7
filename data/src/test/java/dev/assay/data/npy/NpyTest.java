package dev.assay.data.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.data.support.TargetKind;
import dev.assay.data.support.TestFiles;
import dev.assay.data.support.Where;
import dev.assay.testkit.DatasetContract;
import dev.assay.testkit.support.ContractContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are those of NumPy 1.24.2, written by {@code benchmarks/reference/npy.py}. */
class NpyTest extends DatasetContract {
  @TempDir Path folder;

  @Override
  protected Dataset dataset() {
    return npy("little-f4", "labels");
  }

  static byte[] bytes(String name) {
    try (InputStream in = NpyTest.class.getResourceAsStream("/dev/assay/data/npy/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataFile file(String name) {
    return TestFiles.write(folder, name + ".npy", bytes(name + ".npy"));
  }

  private Npy npy(String inputs, String targets) {
    return new Npy(file(inputs), file(targets), TargetKind.AUTO, null, null);
  }

  private static LoadedData load(Dataset dataset) {
    return dataset.load(new ContractContext(1));
  }

  private Matrix inputs(byte[] content) {
    DataFile x = TestFiles.write(folder, "x.npy", content);
    return load(new Npy(x, file("labels"), TargetKind.AUTO, null, null)).main().inputs();
  }

  private void refused(byte[] content, String message) {
    assertThatThrownBy(() -> inputs(content))
        .isInstanceOf(DataException.class)
        .message()
        .contains(message);
  }

  /** What the script wrote. */
  private static float[] written(DoubleUnaryOperator rounded) {
    float[] expected = new float[15];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 3; j++) {
        expected[3 * i + j] = (float) rounded.applyAsDouble((7 * i - 3 * j) / 4.0);
      }
    }
    return expected;
  }

  @Test
  void everyElementType() {
    for (String real :
        List.of("little-f2", "little-f4", "big-f4", "little-f8", "big-f8", "version-2")) {
      assertThat(inputs(bytes(real + ".npy")).data()).as(real).containsExactly(written(v -> v));
    }
    for (String whole : List.of("i1", "little-i2", "big-i2", "little-i4", "little-i8", "big-i8")) {
      assertThat(inputs(bytes(whole + ".npy")).data())
          .as(whole)
          .containsExactly(written(v -> (int) v));
    }
    for (String unsigned : List.of("u1", "little-u2", "big-u4", "little-u8")) {
      assertThat(inputs(bytes(unsigned + ".npy")).data())
          .as(unsigned)
          .containsExactly(written(v -> (int) Math.abs(v)));
    }
    assertThat(inputs(bytes("bool.npy")).data()).containsExactly(written(v -> v > 1 ? 1 : 0));
    assertThat(inputs(bytes("version-3.npy")).data()).containsExactly(written(v -> v));
  }

  @Test
  void theHighestWholeNumbersHaveTheirSign() {
    byte[] signed = bytes("little-i8.npy");
    Arrays.fill(signed, signed.length - 8, signed.length, (byte) 0xff);
    assertThat(inputs(signed).get(4, 2)).isEqualTo(-1);
    byte[] unsigned = bytes("little-u8.npy");
    Arrays.fill(unsigned, unsigned.length - 8, unsigned.length, (byte) 0xff);
    assertThat(inputs(unsigned).get(4, 2)).isEqualTo(0x1p64f);
    byte[] bytes = bytes("u1.npy");
    bytes[bytes.length - 1] = (byte) 0xff;
    assertThat(inputs(bytes).get(4, 2)).isEqualTo(255);
    byte[] words = bytes("big-u4.npy");
    Arrays.fill(words, words.length - 4, words.length, (byte) 0xff);
    assertThat(inputs(words).get(4, 2)).isEqualTo(0x1p32f);
  }

  @Test
  void fortranOrderAndMoreDimensionsBecomeRows() {
    assertThat(inputs(bytes("fortran.npy")).data()).containsExactly(written(v -> v));
    Matrix images = inputs(bytes("images.npy"));
    assertThat(images.columns()).isEqualTo(4);
    assertThat(images.rows(1, 1).copy().data()).containsExactly(4, 5, 6, 7);
    refused(bytes("fortran-3d.npy"), "3 dimensions in Fortran order; save numpy.ascontiguousarray");
  }

  @Test
  void gzip() {
    assertThat(inputs(TestFiles.gzip(bytes("little-f8.npy"))).data())
        .containsExactly(written(v -> v));
  }

  @Test
  void targetsAreClassesOrNumbers() {
    Targets.Labels labels = (Targets.Labels) load(npy("little-f4", "labels")).main().targets();
    assertThat(labels.values()).containsExactly(0, 1, 2, 1, 0);
    assertThat(labels.classes()).isEqualTo(3);
    Targets.Values values = (Targets.Values) load(npy("little-f4", "little-f8")).main().targets();
    assertThat(values.matrix().data()).containsExactly(written(v -> v));
    Npy numbers = new Npy(file("i1"), file("labels"), TargetKind.NUMBERS, null, null);
    assertThat(load(numbers).main().targets()).isInstanceOf(Targets.Values.class);
    Npy classes = new Npy(file("i1"), file("i1"), TargetKind.CLASSES, null, null);
    assertThatThrownBy(() -> load(classes))
        .isInstanceOf(DataException.class)
        .hasMessage("i1.npy: 3 columns of targets, expected 1 with labels: classes");
    assertThatThrownBy(() -> load(npy("labels", "text")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("this is text, save numbers (labels as 0, 1 ..)");
  }

  @Test
  void ownTestPart() {
    DataFile x = file("little-f4");
    DataFile y = file("labels");
    LoadedData data = load(new Npy(x, y, TargetKind.AUTO, x, y));
    assertThat(data.test().orElseThrow().rows()).isEqualTo(5);
    assertThatThrownBy(() -> load(new Npy(x, y, TargetKind.AUTO, file("images"), y)))
        .isInstanceOf(DataException.class)
        .hasMessage("images.npy: 4 columns, the main part has 3");
    assertThatThrownBy(() -> load(new Npy(x, y, TargetKind.AUTO, x, file("u1"))))
        .isInstanceOf(DataException.class);
  }

  @Test
  void whatIsNoArrayOfNumbers() {
    refused("not an array".getBytes(StandardCharsets.US_ASCII), "not an NPY file");
    refused(bytes("structured.npy"), "a structured array");
    refused(bytes("scalar.npy"), "a single number, expected rows");
    refused(bytes("complex.npy"), "elements are of type '<c8'");
    refused(bytes("objects.npy"), "these are Python objects");
    byte[] version = bytes("i1.npy");
    version[6] = 9;
    refused(version, "NPY version 9, expected 1, 2 or 3");
    refused(header("{'descr': '<f4', 'shape': (2,)}"), "does not state descr, fortran_order");
    refused(header("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 0)}"), "shape 2 x 0");
  }

  @Test
  void wrongSizes() {
    byte[] whole = bytes("little-f4.npy");
    for (int cut : new int[] {1, 4, 60}) {
      refused(
          Arrays.copyOf(whole, whole.length - cut),
          "the header says 5 x 3, 60 bytes, but the file holds only " + (60 - cut));
    }
    refused(Arrays.copyOf(whole, 40), "ends within its NPY header");
    refused(Arrays.copyOf(whole, whole.length + 1), "more than the 15 elements");
    refused(
        TestFiles.gzip(Arrays.copyOf(whole, whole.length - 3)),
        "the file ends after 14 of 15 elements");
    byte[] packed = TestFiles.gzip(whole);
    refused(Arrays.copyOf(packed, packed.length - 9), "the gzip data end early");
  }

  private static byte[] header(String text) {
    byte[] line = text.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes = ByteBuffer.allocate(10 + line.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    return bytes.putShort((short) line.length).put(line).array();
  }

  @Test
  void hugeHeadersAreNotBelieved() {
    String start = "{'descr': '<f4', 'fortran_order': False, 'shape': (";
    refused(header(start + "500000, 784)}"), "1568000000 bytes, but the file holds only 0");
    refused(TestFiles.gzip(header(start + "500000, 784)}")), "but the file holds at most");
    refused(header(start + "2147483647, 2147483647)}"), "is larger than 2^31 elements");
    refused(header(start + "99999999999999999999,)}"), "impossible NPY shape");
    byte[] longHeader = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, 0, 0, 0, 0x7f};
    refused(longHeader, "an NPY header of 2130706432 bytes");
    DataFile x = file("little-f4");
    assertThatThrownBy(() ->
            new Npy(x, file("labels"), TargetKind.AUTO, null, null, Where.MEMORY)
                .load(new ContractContext(1, 59)))
        .isInstanceOf(DataException.class)
        .hasMessage("little-f4.npy: 5 x 3 numbers: needs 60 bytes, there are 59");
  }

  @Test
  void numbersThatNoFloatHolds() {
    byte[] large = bytes("little-f8.npy");
    ByteBuffer.wrap(large).order(ByteOrder.LITTLE_ENDIAN).putDouble(large.length - 8, 1e99);
    refused(large, "element 14 is 1.0E99, too large for a 32-bit float");
  }

  private Matrix onDisk(byte[] content) {
    DataFile x = TestFiles.write(folder, "x.npy", content);
    Matrix stored =
        load(new Npy(x, file("labels"), TargetKind.AUTO, null, null, Where.DISK)).main().inputs();
    assertThat(stored.isStored()).isTrue();
    return stored;
  }

  @Test
  void rowsOnDiskAreThoseInMemory() {
    for (String name :
        List.of(
            "little-f2", "little-f4", "big-f4", "big-f8", "i1", "big-i2", "little-u8", "bool")) {
      byte[] content = bytes(name + ".npy");
      assertThat(onDisk(content).copy().data()).as(name).containsExactly(inputs(content).data());
    }
    Matrix some = Matrix.zeros(2, 3);
    onDisk(bytes("big-f4.npy")).rows(1, 4).gather(new int[] {9, 3, 0}, 1, 2, some);
    assertThat(some.data()).containsExactly(7, 6.25f, 5.5f, 1.75f, 1, 0.25f);
  }

  @Test
  void onDiskWhenTheyTakeMoreThanHalfOfTheMemory() {
    DataFile x = file("little-f4");
    Npy npy = new Npy(x, file("labels"), TargetKind.AUTO, null, null, Where.AUTO);
    assertThat(npy.load(new ContractContext(1, 120)).main().inputs().isStored()).isFalse();
    assertThat(npy.load(new ContractContext(1, 119)).main().inputs().isStored()).isTrue();
  }

  @Test
  void filesThatCannotStayOnDisk() {
    assertThatThrownBy(() -> onDisk(TestFiles.gzip(bytes("i1.npy"))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not packed; set inputsOn: memory");
    assertThatThrownBy(() -> onDisk(bytes("fortran.npy")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("in C order");
    byte[] whole = bytes("i1.npy");
    assertThatThrownBy(() -> onDisk(Arrays.copyOf(whole, whole.length + 1)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("by its header (5 x 3) there should be");
    assertThatThrownBy(() -> onDisk(Arrays.copyOf(whole, whole.length - 1)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("it is truncated");
  }

  private Npz npz(byte[] content, String x, String y, @Nullable String tx, @Nullable String ty) {
    DataFile file = TestFiles.write(folder, "a.npz", content);
    return new Npz(file, x, y, TargetKind.AUTO, tx, ty);
  }

  @Test
  void archives() {
    for (String name : List.of("stored.npz", "compressed.npz")) {
      LoadedData data = load(npz(bytes(name), "x", "y", null, null));
      assertThat(data.main().inputs().data()).as(name).containsExactly(written(v -> v));
      assertThat(((Targets.Labels) data.main().targets()).values()).containsExactly(0, 1, 2, 1, 0);
    }
    LoadedData data = load(npz(bytes("stored.npz"), "x", "y", "x_test", "y_test"));
    assertThat(data.test().orElseThrow().rows()).isEqualTo(2);
    assertThatThrownBy(() -> load(npz(bytes("stored.npz"), "x_tst", "y", null, null)))
        .isInstanceOf(DataException.class)
        .hasMessage("a.npz: no array \"x_tst\"; nearest: \"x_test\"; arrays: x, y, x_test, y_test");
  }

  @Test
  void damagedArchives() {
    byte[] whole = bytes("compressed.npz");
    assertThatThrownBy(() -> load(npz(bytes("i1.npy"), "x", "y", null, null)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not an NPZ file");
    assertThatThrownBy(
            () -> load(npz(Arrays.copyOf(whole, whole.length - 30), "x", "y", null, null)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("damaged NPZ file");
  }

  /** 400 MB of zeros in 400 kB: what they need is asked for before any is unpacked. */
  @Test
  void bombs() throws IOException {
    byte[] header = header("{'descr': '<f4', 'fortran_order': False, 'shape': (1000, 100000)}");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("x.npy"));
      zip.write(header);
      byte[] zeros = new byte[4_000_000];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
    }
    assertThatThrownBy(() ->
            npz(packed.toByteArray(), "x", "y", null, null).load(new ContractContext(1, 1 << 24)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "a.npz, x.npy: 1000 x 100000 numbers: needs 400000000 bytes, there are 16777216");
  }
}
