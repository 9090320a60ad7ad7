package dev.assay.testkit.check;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Metric.Accumulator;
import dev.assay.core.spi.Metric.Goal;
import dev.assay.testkit.support.Allocations;
import java.util.ArrayList;
import java.util.List;

/** The checks of a metric. */
public final class MetricChecks implements Checks {
  private static final int[] BATCHES = {1, 7, 16, 64};
  private static final int KEPT_BATCHES = 2000;
  private static final int ATTEMPTS = 5;

  /** Bytes of the accumulator itself and its lists. */
  private static final int OVERHEAD = 4096;

  private final Metric metric;
  private final List<Example> table;

  /**
   * Predictions whose result was worked out by hand.
   *
   * @param expected the result, to 1e-12 of itself
   */
  public record Example(Matrix predictions, Targets targets, double expected) {}

  /** Everything but worked examples, of which none is known. */
  public MetricChecks(Metric metric) {
    this(metric, List.of());
  }

  /** Adds worked examples. */
  public MetricChecks(Metric metric, List<Example> table) {
    this.metric = metric;
    this.table = List.copyOf(table);
  }

  private interface Body {
    void run(Findings findings, MetricCase on);
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    if (!table.isEmpty()) {
      checks.add(Check.quick("table", "worked examples get their results", this::table));
    }
    checks.add(
        Check.quick(
            "batches", "it does not matter how rows are cut into batches", each(this::batches)));
    checks.add(Check.quick("order", "the order of batches does not matter", each(this::order)));
    checks.add(
        Check.quick(
            "goal",
            "perfect predictions are best and none is worse than worst()",
            each(this::goal)));
    checks.add(
        Check.quick("not-a-number", "a NaN never improves the result", each(this::notANumber)));
    checks.add(Check.quick("no-rows", "without rows the result is NaN", this::noRows));
    checks.add(Check.quick("apart", "evaluations do not affect each other", each(this::apart)));
    checks.add(
        Check.quick("arguments", "predictions and targets are left alone", each(this::arguments)));
    checks.add(
        Check.thorough(
            "allocation",
            "adding rows allocates nothing, or what keptBytes() says",
            this::allocation));
    return checks;
  }

  private Check.Body each(Body body) {
    return findings -> {
      List<MetricCase> cases = MetricCase.of(metric);
      if (cases.isEmpty()) {
        findings.broken("takes neither labels nor numbers, whatever the number of outputs");
      }
      cases.forEach(c -> body.run(findings, c));
    };
  }

  private void table(Findings findings) {
    Comparison comparison =
        findings.compare("a worked example gets another result", "result", "by hand");
    for (int i = 0; i < table.size(); i++) {
      Example example = table.get(i);
      metric.check(example.predictions.columns(), example.targets.shape());
      Accumulator accumulator = metric.start(example.predictions.columns());
      accumulator.add(example.predictions, example.targets);
      double allowed = 1e-12 * Math.abs(example.expected);
      comparison.add("example " + i, Double.NaN, accumulator.result(), example.expected, allowed);
    }
  }

  private void batches(Findings findings, MetricCase on) {
    double whole = on.result(metric);
    for (int batch : BATCHES) {
      double cut = cut(on, batch, false);
      if (!Bits.same(cut, whole)) {
        findings.broken(
            "%s: in batches of %d the result is %s, in one batch %s%s"
                .formatted(
                    on, batch, Text.number(cut), Text.number(whole), why(on, batch, cut, whole)));
        return;
      }
    }
  }

  private String why(MetricCase on, int batch, double cut, double whole) {
    if (isClose(cut, meanOverBatches(on, batch))) {
      return ": it is the mean of the batches' results, which gives the rows of a small last batch"
          + " more weight";
    }
    int batches = batches(batch);
    double share = (double) MetricCase.ROWS / (batches * batch);
    if (isClose(cut, whole * share) || isClose(cut, whole * Math.sqrt(share))) {
      return ": the last, smaller batch is counted as if it were full";
    }
    Accumulator last = metric.start(on.predictions().columns());
    add(last, on, batch, batches - 1);
    return isClose(cut, last.result()) ? ": it is the result of the last batch" : "";
  }

  private static boolean isClose(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.abs(b);
  }

  private static int batches(int batch) {
    return (MetricCase.ROWS + batch - 1) / batch;
  }

  private double cut(MetricCase on, int batch, boolean backwards) {
    Accumulator accumulator = metric.start(on.predictions().columns());
    int batches = batches(batch);
    for (int i = 0; i < batches; i++) {
      add(accumulator, on, batch, backwards ? batches - 1 - i : i);
    }
    return accumulator.result();
  }

  private static void add(Accumulator accumulator, MetricCase on, int batch, int number) {
    int from = number * batch;
    int count = Math.min(batch, MetricCase.ROWS - from);
    accumulator.add(on.predictions().rows(from, count), on.targets().rows(from, count));
  }

  private double meanOverBatches(MetricCase on, int batch) {
    double sum = 0;
    int batches = batches(batch);
    for (int i = 0; i < batches; i++) {
      Accumulator accumulator = metric.start(on.predictions().columns());
      add(accumulator, on, batch, i);
      sum += accumulator.result();
    }
    return sum / batches;
  }

  private void order(Findings findings, MetricCase on) {
    Comparison comparison =
        findings.compare(
            "the result depends on the order of the batches", "last batch first", "in order");
    double whole = on.result(metric);
    for (int batch : BATCHES) {
      double backwards = cut(on, batch, true);
      comparison.add(
          on + ", batches of " + batch,
          Double.NaN,
          backwards,
          whole,
          1e-9 * Math.max(1, Math.abs(whole)));
    }
  }

  private boolean atLeastAsGood(double a, double b) {
    return metric.goal() == Goal.MAXIMIZE ? a >= b : a <= b;
  }

  private void goal(Findings findings, MetricCase on) {
    double best = on.result(metric, on.perfect());
    double other = on.result(metric);
    double worst = metric.worst();
    findings.require(!Double.isNaN(worst), "worst() is NaN");
    findings.require(
        atLeastAsGood(best, other) && best != other,
        () ->
            "%s: goal() is %s, and perfect predictions get %s where others get %s"
                .formatted(on, metric.goal(), Text.number(best), Text.number(other)));
    findings.require(
        atLeastAsGood(other, worst),
        () ->
            "%s: the result %s is worse than worst(), which is %s"
                .formatted(on, Text.number(other), Text.number(worst)));
  }

  private void notANumber(Findings findings, MetricCase on) {
    Matrix broken = on.perfect().copy();
    broken.set(3, 0, Float.NaN);
    double best = on.result(metric, on.perfect());
    double result = on.result(metric, broken);
    findings.require(
        Double.isNaN(result) || !atLeastAsGood(result, best),
        () ->
            "%s: with a NaN among perfect predictions the result is %s, as good as without"
                .formatted(on, Text.number(result)));
  }

  private void noRows(Findings findings) {
    for (MetricCase on : MetricCase.of(metric)) {
      double result = metric.start(on.predictions().columns()).result();
      findings.require(
          Double.isNaN(result),
          () -> "without rows the result is " + Text.number(result) + ", expected NaN");
    }
  }

  private void apart(Findings findings, MetricCase on) {
    double expected = on.result(metric);
    Accumulator first = metric.start(on.predictions().columns());
    Accumulator second = metric.start(on.predictions().columns());
    first.add(on.predictions(), on.targets());
    second.add(on.perfect(), on.targets());
    double given = first.result();
    double again = first.result();
    findings.require(
        Bits.same(given, expected),
        () ->
            "%s: two evaluations side by side share sums: %s instead of %s"
                .formatted(on, Text.number(given), Text.number(expected)));
    findings.require(
        Bits.same(again, given),
        () ->
            "%s: asked a second time the result is %s, before it was %s"
                .formatted(on, Text.number(again), Text.number(given)));
  }

  private void arguments(Findings findings, MetricCase on) {
    float[] before = on.predictions().copy().data();
    Targets copy = on.targets().allocate(MetricCase.ROWS);
    int[] order = java.util.stream.IntStream.range(0, MetricCase.ROWS).toArray();
    on.targets().gather(order, 0, order.length, copy);
    on.result(metric);
    Bits.require(
        findings,
        "changes the predictions",
        i -> LayerPass.place(on.predictions(), i),
        on.predictions().data(),
        before);
    double expected = new MetricCase(copy, on.predictions(), on.perfect()).result(metric);
    findings.require(Bits.same(on.result(metric), expected), "changes the targets");
  }

  private void allocation(Findings findings) {
    for (MetricCase on : MetricCase.of(metric)) {
      int outputs = on.predictions().columns();
      if (metric.keptBytes(outputs, 2 * MetricCase.ROWS) > metric.keptBytes(outputs, 1)) {
        kept(findings, on);
        continue;
      }
      Accumulator accumulator = metric.start(outputs);
      long bytes =
          Allocations.ofThousandRepetitions(() -> accumulator.add(on.predictions(), on.targets()));
      if (bytes > 0) {
        findings.broken(on + ": 1000 batches allocate " + bytes + " bytes");
        return;
      }
    }
  }

  /** Rows that are kept allocate, once the code is compiled, hardly more than is said. */
  private void kept(Findings findings, MetricCase on) {
    int outputs = on.predictions().columns();
    int rows = KEPT_BATCHES * MetricCase.ROWS;
    long[] threads = Allocations.threads();
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long before = Allocations.bytes(threads);
      Accumulator accumulator = metric.start(outputs);
      for (int i = 0; i < KEPT_BATCHES; i++) {
        accumulator.add(on.predictions(), on.targets());
      }
      least = Math.min(least, Allocations.bytes(threads) - before);
    }
    long bytes = least;
    long said = metric.keptBytes(outputs, rows);
    findings.require(
        bytes <= said + said / 10 + OVERHEAD,
        () ->
            "%s: keptBytes() says %d bytes for %d rows, adding them allocates %d"
                .formatted(on, said, rows, bytes));
  }
}
