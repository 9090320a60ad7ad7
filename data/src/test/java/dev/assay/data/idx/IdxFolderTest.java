package dev.assay.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.spi.DataFile;
import dev.assay.data.support.TestFiles;
import dev.assay.testkit.support.ContractContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFolderTest {
  @TempDir Path folder;

  private DataFile given() {
    return new DataFile("given", folder);
  }

  private void write(String name, byte[] content) {
    TestFiles.write(folder, name, content);
  }

  private static byte[] images(int count, int height) {
    return TestFiles.idx(0x803, new int[] {count, height, 28}, new int[count * height * 28]);
  }

  private static byte[] labels(int... labels) {
    return TestFiles.idx(0x801, new int[] {labels.length}, labels);
  }

  @Test
  void findsPlainAndPackedFilesInBothSpellings() {
    write("train-images-idx3-ubyte", images(2, 28));
    write("train-labels.idx1-ubyte", labels(9, 0));
    write("t10k-images.idx3-ubyte.gz", TestFiles.gzip(images(1, 28)));
    write("t10k-labels-idx1-ubyte.gz", TestFiles.gzip(labels(3)));
    LoadedData data = new Mnist(given()).load(new ContractContext(1));
    assertThat(data.main().rows()).isEqualTo(2);
    assertThat(data.test().orElseThrow().rows()).isEqualTo(1);
    assertThat(data.main().classNames()).hasSize(10).endsWith("9");
  }

  @Test
  void labelsAboveNineAndOtherImageSizesAreRefused() {
    write("train-images-idx3-ubyte", images(2, 28));
    write("train-labels-idx1-ubyte", labels(9, 10));
    write("t10k-images-idx3-ubyte", images(1, 27));
    write("t10k-labels-idx1-ubyte", labels(3));
    assertThatThrownBy(() -> new Mnist(given()).load(new ContractContext(1)))
        .isInstanceOf(DataException.class)
        .hasMessage("given/train-labels-idx1-ubyte: label 10 in row 1, expected 0 to 9");
    write("train-labels-idx1-ubyte", labels(9, 1));
    assertThatThrownBy(() -> new Mnist(given()).load(new ContractContext(1)))
        .isInstanceOf(DataException.class)
        .hasMessage("given/t10k-images-idx3-ubyte: 756 pixels an image, expected 28 x 28");
  }

  @Test
  void saysWhatIsMissingAndHowToGetIt() throws IOException {
    write("train-images-idx3-ubyte", images(2, 28));
    Files.createDirectory(folder.resolve("train-labels-idx1-ubyte"));
    assertThatThrownBy(() -> new FashionMnist(given()).load(new ContractContext(1)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "given: missing train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
                + " t10k-labels-idx1-ubyte; expected a folder with the files"
                + " train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
                + " t10k-labels-idx1-ubyte (each plain or with .gz). On Debian: apt-get install"
                + " dataset-fashion-mnist. Elsewhere: set folder to one with these files, from"
                + " https://github.com/zalandoresearch/fashion-mnist");
    DataFile nowhere = new DataFile("nowhere", folder.resolve("nowhere"));
    assertThatThrownBy(() -> new FashionMnist(nowhere).load(new ContractContext(1)))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("nowhere: no such folder; expected a folder with the files");
  }
}
