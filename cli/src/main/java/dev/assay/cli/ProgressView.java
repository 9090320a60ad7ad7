package dev.assay.cli;

import dev.assay.core.spi.Progress;
import dev.assay.core.spi.RunListener;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how training goes: a bar on a terminal, plain lines elsewhere. */
interface ProgressView extends RunListener, AutoCloseable {
  /** The view that suits where the text goes. */
  static ProgressView on(PrintStream err, boolean quiet) {
    if (quiet) {
      return new Silent();
    }
    return Terminal.isTerminal() ? new Bar(err) : new Lines(err);
  }

  @Override
  void close();

  /** "loss 0.1234, validation.accuracy 0.98". */
  static String shown(Map<String, Double> metrics) {
    return metrics.entrySet().stream()
        .filter(e -> !e.getKey().equals("train.objective") || metrics.size() == 1)
        .map(e -> e.getKey() + number(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String number(@Nullable Double value) {
    return String.format(Locale.ROOT, " %.4f", value);
  }

  /** Shows nothing. */
  final class Silent implements ProgressView {
    @Override
    public void close() {}
  }

  /** At most about twenty lines for a run. */
  final class Lines implements ProgressView {
    private static final int LINES = 20;
    private final PrintStream err;

    Lines(PrintStream err) {
      this.err = err;
    }

    @Override
    public void epoch(Progress progress, Map<String, Double> metrics) {
      int every = Math.max(1, progress.epochs() / LINES);
      if (progress.epoch() % every == 0 || progress.epoch() == progress.epochs()) {
        err.println("epoch " + progress.epoch() + "/" + progress.epochs() + ": " + shown(metrics));
      }
    }

    @Override
    public void close() {}
  }

  /** A bar that moves with every step; its text fits on a line of 80 characters. */
  final class Bar implements ProgressView {
    private static final int MILLIS = 100;
    private final PrintStream err;
    private final Map<String, Double> latest = new LinkedHashMap<>();
    private @Nullable ProgressBar bar;

    Bar(PrintStream err) {
      this.err = err;
    }

    @Override
    public void started(Progress progress) {
      bar =
          new ProgressBarBuilder()
              .setInitialMax(progress.steps())
              .setUnit(" epochs", progress.steps() / progress.epochs())
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(err))
              .build();
      bar.stepTo(progress.step());
    }

    @Override
    public void step(Progress progress, double objective) {
      if (bar != null) {
        bar.step();
      }
    }

    @Override
    public void epoch(Progress progress, Map<String, Double> metrics) {
      if (bar != null) {
        latest.putAll(metrics);
        bar.setExtraMessage(brief(latest));
      }
    }

    /**
     * The training loss and the first metric, of the validation part if there is one: "loss 0.1234
     * val.accuracy 0.9800".
     */
    static String brief(Map<String, Double> metrics) {
      boolean validated = metrics.containsKey("validation.loss");
      Stream<String> wanted =
          metrics.keySet().stream()
              .filter(k -> k.startsWith(validated ? "validation." : "train."))
              .filter(k -> !k.endsWith(".loss") && !k.equals("train.objective"));
      String metric = wanted.findFirst().orElse("validation.loss");
      return Stream.of("train.objective", "train.loss", metric)
          .filter(metrics::containsKey)
          .filter(k -> !k.equals("train.objective") || metrics.size() == 1)
          .map(k -> k.replace("train.", "").replace("validation.", "val.") + number(metrics.get(k)))
          .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
        bar = null;
      }
    }
  }
}
