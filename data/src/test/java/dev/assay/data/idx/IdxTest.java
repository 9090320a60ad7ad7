package dev.assay.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.ParamException;
import dev.assay.data.support.TestFiles;
import dev.assay.data.support.Where;
import dev.assay.testkit.DatasetContract;
import dev.assay.testkit.support.ContractContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest extends DatasetContract {
  private static final int IMAGES = 0x803;
  private static final int LABELS = 0x801;
  private static final byte[] THREE_IMAGES =
      TestFiles.idx(IMAGES, new int[] {3, 1, 2}, 0, 1, 127, 128, 254, 255);
  private static final byte[] THREE_LABELS = TestFiles.idx(LABELS, new int[] {3}, 2, 0, 1);
  @TempDir Path folder;

  @Override
  protected Dataset dataset() {
    return idx(THREE_IMAGES, THREE_LABELS);
  }

  private Idx idx(byte[] images, byte[] labels) {
    return new Idx(
        TestFiles.write(folder, "images", images),
        TestFiles.write(folder, "labels", labels),
        null,
        null);
  }

  private static LoadedData load(Dataset dataset) {
    return dataset.load(new ContractContext(1));
  }

  private void refused(byte[] images, byte[] labels, String message) {
    assertThatThrownBy(() -> load(idx(images, labels)))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void readsPlainAndGzip() {
    for (boolean packed : new boolean[] {false, true}) {
      LoadedData data =
          load(
              packed
                  ? idx(TestFiles.gzip(THREE_IMAGES), TestFiles.gzip(THREE_LABELS))
                  : idx(THREE_IMAGES, THREE_LABELS));
      assertThat(data.main().inputs().data()).containsExactly(0, 1, 127, 128, 254, 255);
      assertThat(data.main().inputs().columns()).isEqualTo(2);
      assertThat(((Targets.Labels) data.main().targets()).values()).containsExactly(2, 0, 1);
      assertThat(data.main().targets().shape().classes()).isEqualTo(3);
      assertThat(data.test()).isEmpty();
    }
  }

  @Test
  void filesLargerThanTheBuffer() {
    int[] pixels = new int[3 * 50_000];
    Arrays.setAll(pixels, i -> i % 251);
    byte[] images = TestFiles.idx(IMAGES, new int[] {3, 500, 100}, pixels);
    float[] read = load(idx(TestFiles.gzip(images), THREE_LABELS)).main().inputs().data();
    for (int i = 0; i < pixels.length; i++) {
      assertThat(read[i]).isEqualTo(pixels[i]);
    }
  }

  @Test
  void ownTestPart() {
    DataFile images = TestFiles.write(folder, "a", THREE_IMAGES);
    DataFile labels = TestFiles.write(folder, "b", THREE_LABELS);
    LoadedData data = load(new Idx(images, labels, images, labels));
    assertThat(data.test().orElseThrow().rows()).isEqualTo(3);
    DataFile high = TestFiles.write(folder, "c", TestFiles.idx(LABELS, new int[] {3}, 0, 3, 1));
    assertThatThrownBy(() -> load(new Idx(images, labels, images, high)))
        .isInstanceOf(DataException.class)
        .hasMessage("c: label 3 in row 1, expected 0 to 2");
    DataFile small =
        TestFiles.write(folder, "d", TestFiles.idx(IMAGES, new int[] {3, 1, 1}, 0, 0, 0));
    assertThatThrownBy(() -> load(new Idx(images, labels, small, labels)))
        .isInstanceOf(DataException.class)
        .hasMessage("d has 1 pixels an image, a has 2");
    assertThatThrownBy(() -> new Idx(images, labels, images, null))
        .isInstanceOf(ParamException.class)
        .hasMessageStartingWith("testLabels: got nothing");
  }

  @Test
  void wrongHeaders() {
    refused(
        THREE_LABELS,
        THREE_LABELS,
        "images: an IDX file of 1 dimension holds labels; expected images (2 or more dimensions)");
    refused(
        THREE_IMAGES,
        THREE_IMAGES,
        "labels: an IDX file of 3 dimensions holds images; expected labels (1 dimension)");
    refused(
        "not an image at all".getBytes(StandardCharsets.US_ASCII),
        THREE_LABELS,
        "images: not an IDX file: it starts with 0x6e6f7420, expected 0x00000803 for images or"
            + " 0x00000801 for labels");
    refused(
        TestFiles.idx(0xd03, new int[] {3, 1, 2}),
        THREE_LABELS,
        "images: IDX element type 0x0d, expected 0x08 (unsigned bytes)");
    refused(
        TestFiles.idx(IMAGES, new int[] {3, 0, 2}),
        THREE_LABELS,
        "images: impossible IDX shape 3 x 0 x 2");
    refused(
        TestFiles.idx(IMAGES, new int[] {3, 1}),
        THREE_LABELS,
        "images: the file ends within its IDX header");
  }

  @Test
  void wrongSizes() {
    refused(
        Arrays.copyOf(THREE_IMAGES, THREE_IMAGES.length - 1),
        THREE_LABELS,
        "images: the header says 3 x 1 x 2, 6 bytes, but the file holds only 5; it is truncated or"
            + " not IDX");
    refused(
        TestFiles.gzip(Arrays.copyOf(THREE_IMAGES, THREE_IMAGES.length - 1)),
        THREE_LABELS,
        "images: the file ends after 5 of 6 elements");
    refused(
        Arrays.copyOf(THREE_IMAGES, THREE_IMAGES.length + 1),
        THREE_LABELS,
        "images: more than the 6 elements that the header says (3 x 1 x 2)");
    refused(
        THREE_IMAGES,
        TestFiles.idx(LABELS, new int[] {2}, 0, 1),
        "images holds 3 images, labels holds 2 labels");
    byte[] packed = TestFiles.gzip(THREE_IMAGES);
    refused(
        Arrays.copyOf(packed, packed.length - 4),
        THREE_LABELS,
        "images: the gzip data end early: the file is truncated");
  }

  /** Headers that promise gigabytes cost nothing when the file is too small to keep the promise. */
  @Test
  void hugeHeadersAreNotBelieved() {
    byte[] huge = TestFiles.idx(IMAGES, new int[] {60_000, 100, 300});
    assertThatThrownBy(() -> load(idx(huge, THREE_LABELS)))
        .hasMessageContaining("but the file holds only 0");
    assertThatThrownBy(() -> load(idx(TestFiles.gzip(huge), THREE_LABELS)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("1800000000 bytes, but the file holds at most");
    refused(
        TestFiles.idx(IMAGES, new int[] {0x7fffffff, 0x7fffffff, 0x7fffffff}),
        THREE_LABELS,
        "images: IDX shape 2147483647 x 2147483647 x 2147483647 is larger than 2^31 elements");
  }

  @Test
  void memoryIsAskedForFirst() {
    byte[] images = TestFiles.idx(IMAGES, new int[] {3, 10, 10}, new int[300]);
    DataFile file = TestFiles.write(folder, "images", images);
    DataFile labels = TestFiles.write(folder, "labels", THREE_LABELS);
    Idx inMemory = new Idx(file, labels, null, null, Where.MEMORY);
    assertThatThrownBy(() -> inMemory.load(new ContractContext(1, 1199)))
        .isInstanceOf(DataException.class)
        .hasMessage("images: 3 x 10 x 10 pixels: needs 1200 bytes, there are 1199");
  }

  @Test
  void imagesMayStayOnDisk() {
    DataFile images = TestFiles.write(folder, "a", THREE_IMAGES);
    DataFile labels = TestFiles.write(folder, "b", THREE_LABELS);
    Matrix stored = load(new Idx(images, labels, null, null, Where.DISK)).main().inputs();
    assertThat(stored.isStored()).isTrue();
    assertThat(stored.copy().data()).containsExactly(0, 1, 127, 128, 254, 255);
    DataFile packed = TestFiles.write(folder, "c", TestFiles.gzip(THREE_IMAGES));
    assertThatThrownBy(() -> load(new Idx(packed, labels, null, null, Where.DISK)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not packed; unpack it, or set inputsOn: memory");
    byte[] longer = Arrays.copyOf(THREE_IMAGES, THREE_IMAGES.length + 1);
    DataFile more = TestFiles.write(folder, "d", longer);
    assertThatThrownBy(() -> load(new Idx(more, labels, null, null, Where.DISK)))
        .isInstanceOf(DataException.class)
        .hasMessage("d: more than the 6 elements that the header says (3 x 1 x 2)");
  }

  @Test
  void missingFile() {
    DataFile labels = TestFiles.write(folder, "labels", THREE_LABELS);
    DataFile missing = new DataFile("x/images.gz", folder.resolve("images.gz"));
    assertThatThrownBy(() -> load(new Idx(missing, labels, null, null)))
        .isInstanceOf(DataException.class)
        .hasMessage("x/images.gz: no such file in " + folder);
  }
}
