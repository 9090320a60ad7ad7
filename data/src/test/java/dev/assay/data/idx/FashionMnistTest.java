package dev.assay.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.core.data.DataHash;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.spi.DataFile;
import dev.assay.testkit.support.ContractContext;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The real files, where Debian's package dataset-fashion-mnist is installed. {@code
 * -Dassay.fashionMnist=required} turns skipping into failing, for machines that should have them.
 */
class FashionMnistTest {
  private static final Path FOLDER = Path.of("/usr/share/datasets/fashion-mnist");

  private static LoadedData load() {
    boolean required = "required".equals(System.getProperty("assay.fashionMnist"));
    assumeTrue(
        required || Files.isDirectory(FOLDER),
        "needs Debian's package dataset-fashion-mnist in " + FOLDER);
    return new FashionMnist(new DataFile(FOLDER.toString(), FOLDER)).load(new ContractContext(1));
  }

  private static double sum(Table table) {
    double sum = 0;
    for (float pixel : table.inputs().data()) {
      sum += pixel;
    }
    return sum;
  }

  /** Sums, labels and the hash as numpy 1.24.2 and hashlib give them for the same files. */
  @Test
  void realFilesHoldWhatNumpyReads() {
    LoadedData data = load();
    Table main = data.main();
    Table test = data.test().orElseThrow();
    assertThat(main.inputs().size()).isEqualTo(60_000 * 784);
    assertThat(test.inputs().size()).isEqualTo(10_000 * 784);
    assertThat(sum(main)).isEqualTo(3_431_114_169.0);
    assertThat(sum(test)).isEqualTo(573_469_082.0);
    Targets.Labels labels = (Targets.Labels) main.targets();
    assertThat(labels.values()).startsWith(9, 0, 0, 3, 0).endsWith(5, 1, 3, 0, 5);
    assertThat(((Targets.Labels) test.targets()).values())
        .startsWith(9, 2, 1, 1, 6)
        .endsWith(9, 1, 8, 1, 5);
    assertThat(main.classNames().get(labels.label(0))).isEqualTo("ankle boot");
    assertThat(DataHash.of(data))
        .isEqualTo("a882f7d1967767bc57458ee249f98276652ca740e2ad070dc428d23cd5bc8f42");
  }
}
