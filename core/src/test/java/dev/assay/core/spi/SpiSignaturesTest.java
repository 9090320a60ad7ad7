package dev.assay.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds the contracts against the list of what {@link Spi#VERSION} promises; docs/plugins.md states
 * it. {@code -Dassay.spi.write=true} writes the list anew: before a release, to take in what was
 * added, and with a new version.
 */
class SpiSignaturesTest {
  private static final Path LIST =
      Path.of("src/test/resources/dev/assay/core/spi/spi-" + Spi.VERSION + ".txt");
  private static final String CORE = "dev.assay.core.";
  private static final List<String> PROMISED =
      List.of(
          CORE + "spi.",
          CORE + "matrix.",
          CORE + "data.DataException",
          CORE + "data.LoadedData",
          CORE + "data.RawColumn",
          CORE + "data.Table",
          CORE + "data.Tables",
          CORE + "data.TargetShape",
          CORE + "data.Targets",
          CORE + "random.",
          CORE + "kernel.BlockFunction",
          CORE + "kernel.BlockGradient",
          CORE + "kernel.Elementwise",
          CORE + "kernel.FloatMath",
          CORE + "kernel.Kernels",
          CORE + "kernel.Powers",
          CORE + "kernel.Rows",
          CORE + "kernel.Totals");

  /** Interfaces that Assay implements; a method more breaks no plugin. */
  private static final Set<String> IMPLEMENTED_HERE =
      Set.of("DataContext", "Evidence", "Frame", "Progress", "Registry", "Slots");

  private SortedSet<String> actual = new TreeSet<>();

  @BeforeEach
  void collect() throws URISyntaxException {
    Path classes = Path.of(Spi.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    actual = Signatures.of(classes, PROMISED);
  }

  private SortedSet<String> promised() throws IOException {
    if (Boolean.getBoolean("assay.spi.write")) {
      Files.createDirectories(LIST.getParent());
      Files.write(LIST, actual);
    }
    return new TreeSet<>(Files.readAllLines(LIST));
  }

  @Test
  void nothingPromisedIsGoneOrChanged() throws IOException {
    SortedSet<String> gone = promised();
    // What becomes a method with a default is still there.
    gone.removeIf(
        line -> actual.contains(line) || actual.contains(line.replace(" abstract ", " ")));
    assertThat(gone)
        .as(
            "plugins compiled for SPI version %s need these; keep them, or raise Spi.VERSION and"
                + " write the list anew with -Dassay.spi.write=true",
            Spi.VERSION)
        .isEmpty();
  }

  @Test
  void contractsGainNoMethodWithoutDefault() throws IOException {
    SortedSet<String> promised = promised();
    Set<String> known = promised.stream().map(SpiSignaturesTest::type).collect(Collectors.toSet());
    assertThat(actual)
        .filteredOn(line -> line.contains(" abstract ") && known.contains(type(line)))
        .filteredOn(line -> !IMPLEMENTED_HERE.contains(simple(type(line))))
        .filteredOn(line -> !promised.contains(line))
        .as("plugins compiled for SPI version %s lack these; give them a default", Spi.VERSION)
        .isEmpty();
  }

  @Test
  void theListHoldsWhatAPluginNeeds() throws IOException {
    assertThat(promised())
        .contains(
            "dev.assay.core.spi.ElementwiseActivation abstract value(double) double",
            "dev.assay.core.spi.ElementwiseActivation kinks() double[]",
            "dev.assay.core.spi.Loss$Reduction static SUM dev.assay.core.spi.Loss$Reduction",
            "dev.assay.core.spi.Param range() java.lang.String",
            "dev.assay.core.spi.Spi static VERSION int",
            "dev.assay.core.data.Targets$Labels new(int[], int)",
            "dev.assay.core.random.RandomStream uniform(long, long) double",
            "dev.assay.core.kernel.FloatMath static exp(float) float");
  }

  private static String type(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
