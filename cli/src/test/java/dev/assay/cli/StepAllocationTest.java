package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.catalog.Catalog;
import dev.assay.config.catalog.CatalogLoader;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.RunListener;
import dev.assay.run.Trial;
import dev.assay.run.TrialOptions;
import dev.assay.testkit.support.Allocations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A training step allocates nothing, on the training thread or a worker.
 *
 * <p>The build runs this twice: with vectors, which are on the heap until the compiler has removed
 * them; and with the plain twin and without escape analysis, so that no allocation in the source is
 * removed by the compiler and missed here.
 */
class StepAllocationTest {
  private static final Path DIGITS = Path.of(Program.example("digits.yaml"));

  /** Wide enough for the first product and its update to be divided over two threads. */
  private static final List<String> COMMON =
      List.of("network.0.units=600", "training.epochs=1000000");

  @TempDir Path folder;

  /** 1258 training rows in 39 batches of 32 and one of 10; overrides are separated by ";". */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | optimizer.momentum=0.9
          2 | optimizer.momentum=0.9
          1 | optimizer=adam; gradients=[]
          2 | optimizer=adam; gradients=[]
          1 | optimizer={type: rmsprop, centered: true, momentum: 0.5}
          1 | optimizer=adadelta
          1 | optimizer=adagrad
          1 | optimizer={type: adamw, amsgrad: true}
          1 | optimizer=adamax
          1 | optimizer=nadam
          1 | optimizer=radam
          1 | optimizer=lion
          1 | schedule={type: sequential, schedules: [one-cycle, polynomial], starts: [900], per: step}
          1 | schedule={type: warm-up, length: 99, then: {type: polynomial, power: 0.5}, per: step}
          1 | schedule={type: warm-up, length: 99, then: reduce-on-plateau, per: step}
          1 | gradients=[{type: clip-global-norm, limit: 1}, {type: l2, rate: 0.001}]
          2 | gradients=[{type: clip-global-norm, limit: 1}, {type: l2, rate: 0.001}]
          1 | gradients=[{type: clip-norm, limit: 1}, {type: l1, rate: 0.001}, centralize, {type: noise, std: 0.01}]
          1 | constraints=[{type: max-norm, limit: 1}, non-negative, {type: unit-norm, only: [dense-2]}]
          1 | +network[1]={type: dropout, rate: 0.2}; network.0.activation=gelu
          2 | +network[1]={type: dropout, rate: 0.2}; network.0.activation=gelu
          1 | +network[1]=batch-norm; network.0.activation=mish
          2 | +network[1]=batch-norm; network.0.activation=mish
          1 | +network[1]={type: residual, layers: [layer-norm, prelu, rms-norm]}
          1 | +network[1]={type: gaussian-noise, std: 0.1}; network.0.activation=log-softmax
          """)
  void aStepAllocatesNothing(int threads, String overrides) {
    Catalog catalog = CatalogLoader.load(List.of());
    Stream<String> edits = Arrays.stream(overrides.split("; "));
    LoadedExperiment loaded =
        new ConfigLoader(catalog).load(DIGITS, Stream.concat(edits, COMMON.stream()).toList());
    Meter meter = new Meter();
    TrialOptions options =
        new TrialOptions(threads, Optional.of(folder), List.of(meter), meter::enough);
    Trial.of(catalog, loaded, options).run();
    assertThat(meter.threads).hasSize(threads);
    assertThat(meter.bytes).as("bytes in the last epoch measured").isZero();
    assertThat(meter.cleanEpochs).isEqualTo(Meter.EPOCHS);
  }

  /**
   * Reads the threads' counters after the first and after the last step of each epoch, so that what
   * is between epochs (evaluation, a line of metrics) does not count. Enough when twenty epochs in
   * succession were clean.
   */
  private static final class Meter implements RunListener {
    static final int EPOCHS = 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final long start = System.nanoTime();
    private long before;
    long[] threads = new long[0];
    long bytes = -1;
    int cleanEpochs;

    boolean enough() {
      return cleanEpochs == EPOCHS || System.nanoTime() - start > LONGEST.toNanos();
    }

    @Override
    public void step(Progress progress, double objective) {
      long perEpoch = progress.steps() / progress.epochs();
      long number = progress.step() % perEpoch;
      if (number == 1) {
        threads = Allocations.threads();
        before = Allocations.bytes(threads);
      } else if (number == 0) {
        bytes = Allocations.bytes(threads) - before;
        cleanEpochs = bytes == 0 ? cleanEpochs + 1 : 0;
      }
    }
  }
}
