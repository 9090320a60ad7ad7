package dev.assay.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Seconds of a training step of job A's kind as one size grows, beside the operations and bytes
 * that the mathematics asks for.
 *
 * <p>A layer of {@code in} inputs and {@code out} outputs takes {@code 2 rows in out} operations
 * forward, as many for the gradient of its weights, and but for the first layer as many for that of
 * its inputs. Bytes are each operand of these products once.
 */
final class Scaling {
  private static final int[] ROWS = {1000, 2000, 4000, 8000, 16000};
  private static final int[] WIDTHS = {16, 32, 64, 128, 256, 512};
  private static final int[] DEPTHS = {1, 2, 4, 8};
  private static final int[] BATCHES = {8, 32, 128, 512, 2000};
  private static final int[] TRIALS = {1, 2, 4, 8, 16};

  private final Path file;
  private final int threads;
  private final List<String> points = new ArrayList<>();

  private Scaling(Path file, int threads) {
    this.file = file;
    this.threads = threads;
  }

  /** A list of points with sweep, size, seconds, operations and bytes. */
  static String json(Path file, int threads) {
    Scaling scaling = new Scaling(file, threads);
    scaling.point("warm-up", 0, 2000, 2000, 30, 1);
    scaling.points.clear();
    for (int rows : ROWS) {
      scaling.point("rows", rows, rows, rows, 30, 1);
    }
    for (int width : WIDTHS) {
      scaling.point("width", width, 2000, 2000, width, 1);
    }
    for (int depth : DEPTHS) {
      scaling.point("depth", depth, 2000, 2000, 128, depth);
    }
    for (int batch : BATCHES) {
      scaling.point("batch", batch, 2000, batch, 128, 1);
    }
    for (int trials : TRIALS) {
      scaling.trials(trials);
    }
    return "\"points\": [" + String.join(", ", scaling.points) + "]";
  }

  private void point(String sweep, int size, int rows, int batch, int width, int depth) {
    long perStep = operations(batch, width, depth);
    int perEpoch = (rows + batch - 1) / batch;
    int epochs = (int) Math.clamp(8_000_000_000L / (perStep * perEpoch), 3L, 400L);
    StepClock clock = new StepClock();
    job(rows, batch, width, depth, epochs).run(clock);
    add(sweep, size, clock.times().fastestTenth() / 1e9, perStep, bytes(batch, width, depth));
  }

  private void trials(int count) {
    int epochs = 20;
    Job job = job(2000, 2000, 30, 1, epochs);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      job.with("seed=" + i).run();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long times = (long) count * epochs;
    add("trials", count, seconds, times * operations(2000, 30, 1), times * bytes(2000, 30, 1));
  }

  private void add(String sweep, int size, double seconds, long operations, long bytes) {
    points.add(
        String.format(
            Locale.ROOT,
            "{\"sweep\": \"%s\", \"size\": %d, \"seconds\": %.6g, \"operations\": %d, \"bytes\": %d}",
            sweep,
            size,
            seconds,
            operations,
            bytes));
  }

  private Job job(int rows, int batch, int width, int depth, int epochs) {
    List<String> overrides = new ArrayList<>();
    overrides.add("data.source.rows=" + rows);
    overrides.add(
        "training={epochs: %d, batchSize: %d, evaluateEvery: 0}".formatted(epochs, batch));
    String hidden = "{type: dense, units: " + width + ", activation: relu}, ";
    overrides.add("network=[" + hidden.repeat(depth) + "{type: dense, units: 2}]");
    return new Job(file, overrides, threads);
  }

  private static long operations(long rows, long width, int depth) {
    long inner = (depth - 1) * width * width + 2 * width;
    return rows * (4 * 784 * width + 6 * inner);
  }

  private static long bytes(long rows, long width, int depth) {
    long weights = 784 * width + (depth - 1) * width * width + 2 * width;
    long activations = rows * (784 + depth * width + 2);
    return 4 * (3 * weights + 3 * activations);
  }
}
