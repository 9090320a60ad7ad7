package dev.assay.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.data.DataCheck;
import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.data.csv.Column;
import dev.assay.data.csv.Csv;
import dev.assay.data.idx.Idx;
import dev.assay.data.npy.Npy;
import dev.assay.data.npy.Npz;
import dev.assay.data.support.TargetKind;
import dev.assay.data.support.TestFiles;
import dev.assay.testkit.support.ContractContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files either load as usable data or are refused; nothing else may happen. */
@Timeout(60)
class DamagedFilesTest {
  private static final int ROUNDS = 1500;
  private static final byte[] TABLE =
      "length,\"wid\"\"th\",species\n1.5,2,rose\n-3e1,.25,\"iris, blue\"\n7,8,rose\n"
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] IMAGES =
      TestFiles.idx(
          0x803, new int[] {4, 2, 2}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  private static final byte[] LABELS = TestFiles.idx(0x801, new int[] {4}, 0, 1, 2, 1);
  private static final RandomStream RANDOM = RandomStream.of(7, Purpose.DATA, "damage");
  @TempDir Path folder;

  private Dataset csv(byte[] content) {
    DataFile file = TestFiles.write(folder, "t.csv", content);
    return new Csv(file, Column.parse("-1"), List.of(), null, true, ",", TargetKind.AUTO, null);
  }

  private Dataset idx(byte[] images, byte[] labels) {
    return new Idx(
        TestFiles.write(folder, "images", images),
        TestFiles.write(folder, "labels", labels),
        null,
        null);
  }

  /** One to four bytes changed, taken out or put in, or the end cut off. */
  private static byte[] damage(byte[] content, int round) {
    byte[] result = content.clone();
    int times = 1 + RANDOM.below(4, round, 0);
    for (int i = 1; i <= times && result.length > 1; i++) {
      int at = RANDOM.below(result.length, round, 4L * i);
      byte value = (byte) RANDOM.bits(round, 4L * i + 1);
      switch (RANDOM.below(5, round, 4L * i + 2)) {
        case 0 -> result = Arrays.copyOf(result, at);
        case 1 -> {
          byte[] longer = Arrays.copyOf(result, result.length + 1);
          System.arraycopy(result, at, longer, at + 1, result.length - at);
          longer[at] = value;
          result = longer;
        }
        case 2 -> {
          byte[] shorter = Arrays.copyOf(result, result.length - 1);
          System.arraycopy(result, at + 1, shorter, at, result.length - at - 1);
          result = shorter;
        }
        case 3 -> result[at] ^= (byte) (1 << (value & 7));
        default -> result[at] = value;
      }
    }
    return result;
  }

  private void survives(byte[] content, Function<byte[], Dataset> dataset) {
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damage(content, round);
      try {
        LoadedData data = dataset.apply(damaged).load(new ContractContext(1, 1 << 24));
        DataCheck.requireUsable("damaged", data);
      } catch (DataException e) {
        refused++;
        assertThat(e).message().isNotBlank().doesNotContain("Exception", "cannot be read");
      }
    }
    assertThat(refused).isBetween(ROUNDS / 5, ROUNDS);
  }

  @Test
  void csv() {
    survives(TABLE, this::csv);
  }

  @Test
  void packedCsv() {
    survives(TestFiles.gzip(TABLE), this::csv);
  }

  @Test
  void idxImages() {
    survives(IMAGES, images -> idx(images, LABELS));
  }

  @Test
  void packedIdxImages() {
    survives(TestFiles.gzip(IMAGES), images -> idx(images, LABELS));
  }

  @Test
  void idxLabels() {
    survives(LABELS, labels -> idx(IMAGES, labels));
  }

  private Dataset npy(byte[] inputs) {
    return new Npy(
        TestFiles.write(folder, "x.npy", inputs),
        TestFiles.write(folder, "y.npy", resource("labels.npy")),
        TargetKind.AUTO,
        null,
        null);
  }

  private Dataset npz(byte[] content) {
    DataFile file = TestFiles.write(folder, "a.npz", content);
    return new Npz(file, "x", "y", TargetKind.AUTO, null, null);
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        DamagedFilesTest.class.getResourceAsStream("/dev/assay/data/npy/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void npy() {
    survives(resource("little-f4.npy"), this::npy);
  }

  @Test
  void packedNpy() {
    survives(TestFiles.gzip(resource("little-f8.npy")), this::npy);
  }

  @Test
  void npz() {
    survives(resource("stored.npz"), this::npz);
    survives(resource("compressed.npz"), this::npz);
  }

  /** A line without end, 50 MB of it from 50 kB of gzip. */
  @Test
  void endlessLines() {
    byte[] bomb = TestFiles.gzip(new byte[50_000_000]);
    survivesOnce(csv(bomb));
    byte[] commas = new byte[5_000_000];
    Arrays.fill(commas, (byte) ',');
    survivesOnce(csv(TestFiles.gzip(commas)));
  }

  private static void survivesOnce(Dataset dataset) {
    try {
      dataset.load(new ContractContext(1, 1 << 24));
      throw new AssertionError("loaded");
    } catch (DataException e) {
      assertThat(e).message().isNotBlank();
    }
  }
}
