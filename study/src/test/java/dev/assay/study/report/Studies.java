package dev.assay.study.report;

import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.ArmSummary.Interval;
import dev.assay.study.analysis.Curve;
import dev.assay.study.analysis.EffectSummary;
import dev.assay.study.analysis.Sentences;
import dev.assay.study.analysis.Summary;
import dev.assay.study.analysis.Summary.MetricSummary;
import dev.assay.study.analysis.TrialRow;
import dev.assay.study.plan.Factor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Studies made by hand, one for each thing a report must show. */
public final class Studies {
  static final MetricSummary ACCURACY =
      new MetricSummary("validation.accuracy", "maximize", 0.01, "last", OptionalDouble.of(0));
  static final MetricSummary LOSS =
      new MetricSummary("validation.loss", "minimize", 0.05, "last", OptionalDouble.empty());
  static final String HOSTILE = "a<b>&\"c\"'d'|`e`\n</script><script>alert(1)</script> naïve 日本語";

  private Studies() {}

  /** A base that does not learn, a target that does, each difference in both directions. */
  public static Summary.Full bothWays() {
    List<Factor> factors =
        List.of(
            new Factor("loss.reduction", List.of("loss.reduction"), List.of("sum", "mean")),
            new Factor(
                "network[0].weights",
                List.of("network[0].weights"),
                List.of("{type: uniform, low: -1, high: 1}", "he-uniform")),
            new Factor(
                "gradients", List.of("gradients"), List.of("[]", "[{type: clip-value, limit: 5}]")),
            new Factor(
                "activation", List.of("network[0].activation"), List.of("wrong-relu", "relu")));
    List<ArmSummary> arms = new ArrayList<>();
    arms.add(Arms.named("base").role("base").levels(factors).mean(0.4281).diverged(1).done());
    arms.add(
        Arms.named("target")
            .role("target")
            .levels(factors, 0, 1, 2, 3)
            .mean(0.8812)
            .effect(0.4531, 0.4402, 0.4689)
            .p(0.001953125, 0.017578125)
            .better(1)
            .gap(1)
            .done());
    arms.add(
        Arms.named("base + loss.reduction")
            .levels(factors, 0)
            .verdict("better")
            .mean(0.8720)
            .effect(0.4439, 0.4301, 0.4595)
            .p(0.001953125, 0.017578125)
            .better(1)
            .gap(0.9797)
            .done());
    arms.add(
        Arms.named("base + network[0].weights")
            .levels(factors, 1)
            .verdict("no-effect")
            .mean(0.4270)
            .effect(-0.0011, -0.0052, 0.0031)
            .p(0.62, 1)
            .better(0.4)
            .gap(-0.0024)
            .done());
    arms.add(
        Arms.named("base + gradients")
            .levels(factors, 2)
            .verdict("better")
            .mean(0.8101)
            .effect(0.3820, 0.3488, 0.4102)
            .p(0.001953125, 0.017578125)
            .better(1)
            .gap(0.8431)
            .done());
    arms.add(
        Arms.named("base + activation")
            .levels(factors, 3)
            .verdict("cannot-tell")
            .mean(0.4477)
            .effect(0.0196, -0.0072, 0.0511)
            .p(0.1875, 0.75)
            .better(0.6)
            .gap(0.0433)
            .needs(34)
            .diverged(2)
            .done());
    arms.add(
        Arms.named("target - loss.reduction")
            .reference("target")
            .levels(factors, 1, 2, 3)
            .verdict("worse")
            .mean(0.4391)
            .effect(-0.4421, -0.4630, -0.4212)
            .p(0.001953125, 0.017578125)
            .better(0)
            .gap(0.0243)
            .done());
    arms.add(
        Arms.named("target - network[0].weights")
            .reference("target")
            .levels(factors, 0, 2, 3)
            .verdict("no-effect")
            .mean(0.8805)
            .effect(-0.0007, -0.0049, 0.0038)
            .p(0.81, 1)
            .better(0.5)
            .gap(0.9985)
            .done());
    arms.add(
        Arms.named("target - gradients")
            .reference("target")
            .levels(factors, 0, 1, 3)
            .verdict("no-effect")
            .mean(0.8799)
            .effect(-0.0013, -0.0061, 0.0022)
            .p(0.55, 1)
            .better(0.4)
            .gap(0.9971)
            .failed(1)
            .done());
    arms.add(
        Arms.named("target - activation")
            .reference("target")
            .levels(factors, 0, 1, 2)
            .verdict("worse")
            .mean(0.8480)
            .effect(-0.0332, -0.0411, -0.0249)
            .p(0.001953125, 0.017578125)
            .better(0)
            .gap(0.9267)
            .done());
    return full("which-fault-stops-learning", "both-ways", ACCURACY, factors, arms, List.of(), 10);
  }

  /** One factor at a time with a minimised metric that diverges to infinity. */
  public static Summary.Full leaveOneOut() {
    List<Factor> factors =
        List.of(
            new Factor("clipping", List.of("gradients"), List.of("on", "off")),
            new Factor("decay", List.of("schedule"), List.of("exponential", "constant")),
            new Factor("dropout", List.of("network[1].rate"), List.of("0.2", "0")));
    List<ArmSummary> arms = new ArrayList<>();
    arms.add(Arms.named("base").role("base").levels(factors).mean(0.312).done());
    arms.add(
        Arms.named("clipping=off")
            .levels(factors, 0)
            .verdict("worse")
            .effect(Double.POSITIVE_INFINITY, 0.2, Double.POSITIVE_INFINITY)
            .p(0.002, 0.006)
            .better(0)
            .diverged(8)
            .done());
    arms.add(
        Arms.named("decay=constant")
            .levels(factors, 1)
            .verdict("better")
            .mean(0.198)
            .effect(-0.114, -0.171, -0.062)
            .p(0.004, 0.008)
            .better(0.9)
            .done());
    arms.add(
        Arms.named("dropout=0")
            .levels(factors, 2)
            .verdict("no-effect")
            .mean(0.309)
            .effect(-0.003, -0.021, 0.018)
            .p(0.8, 0.8)
            .better(0.5)
            .done());
    return full("what-matters", "leave-one-out", LOSS, factors, arms, List.of(), 10);
  }

  /** Two factors crossed. */
  public static Summary.Full factorial() {
    List<Factor> factors =
        List.of(
            new Factor("activation", List.of("network[0].activation"), List.of("relu", "tanh")),
            new Factor("init", List.of("network[0].weights"), List.of("he-uniform", "zeros")));
    List<ArmSummary> arms = new ArrayList<>();
    arms.add(Arms.named("base").role("base").levels(factors).mean(0.951).done());
    arms.add(
        Arms.named("activation=tanh")
            .levels(factors, 0)
            .verdict("no-effect")
            .mean(0.949)
            .effect(-0.002, -0.006, 0.003)
            .p(0.5, 0.5)
            .better(0.4)
            .done());
    arms.add(
        Arms.named("init=zeros")
            .levels(factors, 1)
            .verdict("worse")
            .mean(0.112)
            .effect(-0.839, -0.851, -0.826)
            .p(0.001953125, 0.005859375)
            .better(0)
            .done());
    arms.add(
        Arms.named("activation=tanh, init=zeros")
            .levels(factors, 0, 1)
            .verdict("worse")
            .mean(0.521)
            .effect(-0.430, -0.472, -0.391)
            .p(0.001953125, 0.005859375)
            .better(0)
            .done());
    List<EffectSummary> effects =
        List.of(
            effect("main-effect", List.of("activation"), "tanh", 0.2035, 0.171, 0.233),
            effect("main-effect", List.of("init"), "zeros", -0.6345, -0.66, -0.61),
            effect("interaction", List.of("activation", "init"), "tanh, zeros", 0.411, 0.36, 0.46),
            effect("shapley-share", List.of("activation"), "tanh", 0.2035, 0.171, 0.233),
            effect("shapley-share", List.of("init"), "zeros", -0.6345, -0.66, -0.61));
    return full("crossed", "factorial", ACCURACY, factors, arms, effects, 10);
  }

  /** Differences taken over one after the other, each compared with the step before. */
  public static Summary.Full path() {
    List<Factor> factors =
        List.of(
            new Factor("optimizer", List.of("optimizer"), List.of("sgd", "adam")),
            new Factor("units", List.of("network[0].units"), List.of("8", "64")));
    List<ArmSummary> arms = new ArrayList<>();
    arms.add(Arms.named("base").role("base").levels(factors).mean(0.80).done());
    arms.add(
        Arms.named("step 1: units")
            .levels(factors, 1)
            .verdict("better")
            .mean(0.90)
            .effect(0.10, 0.08, 0.12)
            .p(0.002, 0.004)
            .better(1)
            .gap(0.91)
            .done());
    arms.add(
        Arms.named("step 2: optimizer")
            .reference("step 1: units")
            .levels(factors, 0, 1)
            .verdict("cannot-tell")
            .mean(0.91)
            .effect(0.01, -0.01, 0.03)
            .p(0.2, 0.2)
            .better(0.7)
            .gap(1)
            .needs(40)
            .done());
    return full("path", "path", ACCURACY, factors, arms, List.of(), 10);
  }

  /** One seed: no intervals, no verdicts. */
  public static Summary.Full oneSeed() {
    List<Factor> factors =
        List.of(new Factor("units", List.of("network[0].units"), List.of("30", "3")));
    List<ArmSummary> arms =
        List.of(
            Arms.named("base").seeds(1).role("base").levels(factors).mean(0.9).done(),
            Arms.named("units=3")
                .seeds(1)
                .levels(factors, 0)
                .verdict("cannot-tell")
                .mean(0.7)
                .effect(-0.2)
                .p(1, 1)
                .better(0)
                .needs(6)
                .done());
    return full("one-seed", "one-at-a-time", ACCURACY, factors, arms, List.of(), 1);
  }

  /** Names that are markup, or other alphabets, or several lines. */
  public static Summary.Full hostile() {
    List<Factor> factors =
        List.of(new Factor(HOSTILE, List.of(HOSTILE), List.of(HOSTILE, "\u202e$x^2$ *b* [c](d)")));
    List<ArmSummary> arms =
        List.of(
            Arms.named("base").role("base").levels(factors).mean(0.9).done(),
            Arms.named(HOSTILE)
                .levels(factors, 0)
                .verdict("worse")
                .mean(0.7)
                .effect(-0.2, -0.25, -0.15)
                .p(0.002, 0.002)
                .better(0)
                .failed(1)
                .diverged(1)
                .done());
    return full(HOSTILE, "one-at-a-time", ACCURACY, factors, arms, List.of(), 10);
  }

  /** Forty arms of one factor, with every verdict and long names, and one value far away. */
  public static Summary.Full large() {
    List<String> values =
        IntStream.range(0, 40).mapToObj(i -> "{type: relu, slope: 0." + (100 + i) + "}").toList();
    List<Factor> factors = List.of(new Factor("activation", List.of("network[0]"), values));
    List<ArmSummary> arms = new ArrayList<>();
    arms.add(Arms.named("base").role("base").levels(factors).mean(0.9).done());
    for (int i = 1; i < 40; i++) {
      double effect = i == 39 ? -1e6 : (i - 20) * 0.004;
      arms.add(
          Arms.named("activation=" + values.get(i) + " and a name that goes on for a while")
              .level("activation", values.get(i))
              .verdict(
                  Math.abs(i - 20) < 3
                      ? "no-effect"
                      : Math.abs(i - 20) < 7
                          ? "cannot-tell"
                          : i < 20 || i == 39 ? "worse" : "better")
              .mean(0.9 + effect)
              .effect(effect, effect - 0.004, effect + 0.003)
              .p(0.01, 0.04)
              .better(0.5)
              .done());
    }
    return full("forty", "one-at-a-time", ACCURACY, factors, arms, List.of(), 10);
  }

  /** Cut off: some trials are missing, so there are no verdicts. */
  public static Summary.Full incomplete() {
    Summary.Full whole = leaveOneOut();
    Summary summary = whole.summary();
    List<ArmSummary> arms =
        summary.arms().stream()
            .map(
                arm -> Arms.named(arm.name()).role(arm.role()).levels(arm.levels()).seeds(3).done())
            .toList();
    Summary cut =
        new Summary(
            Summary.SCHEMA_VERSION,
            summary.study(),
            summary.question(),
            "incomplete",
            summary.design(),
            summary.metric(),
            summary.seeds(),
            summary.factors(),
            arms,
            List.of(),
            List.of(),
            List.of());
    return new Summary.Full(
        worded(cut), List.of(), List.of(), whole.settings(), whole.machine(), whole.reproduce());
  }

  static List<Summary.Full> all() {
    return List.of(
        bothWays(),
        leaveOneOut(),
        factorial(),
        path(),
        oneSeed(),
        hostile(),
        large(),
        incomplete());
  }

  private static EffectSummary effect(
      String kind, List<String> factors, String level, double effect, double low, double high) {
    return new EffectSummary(
        kind,
        factors,
        Optional.of(level),
        effect,
        Optional.of(new Interval(low, high)),
        OptionalDouble.of(0.001953125));
  }

  private static Summary.Full full(
      String study,
      String design,
      MetricSummary metric,
      List<Factor> factors,
      List<ArmSummary> arms,
      List<EffectSummary> effects,
      int seeds) {
    Summary summary =
        new Summary(
            Summary.SCHEMA_VERSION,
            study,
            Optional.of("What makes <it> learn?"),
            "completed",
            design,
            metric,
            LongStream.rangeClosed(1, seeds).boxed().toList(),
            factors,
            arms,
            effects,
            List.of(),
            List.of(
                "Inference is over seeds, for this data set.",
                "Seeds were added after verdicts on 5 seeds had been seen."));
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("Assay", "0.1.0 (d0db38f)");
    machine.put("JDK", "Eclipse Adoptium 25.0.3+9-LTS");
    machine.put("CPU", "AMD EPYC 9654 (amd64), 16 processors");
    machine.put("SIMD", "256 bits");
    machine.put("data", "digits, 1797 rows, sha256 3f1c9a0b77d2");
    return new Summary.Full(
        worded(summary),
        Synthetic.trials(summary),
        Synthetic.curves(summary),
        "experiment: digits\nseed: 1\ndata: {source: digits}\n# <not markup>\n",
        machine,
        "assay ablate study.yaml --seeds " + seeds);
  }

  private static Summary worded(Summary summary) {
    return new Summary(
        summary.schemaVersion(),
        summary.study(),
        summary.question(),
        summary.status(),
        summary.design(),
        summary.metric(),
        summary.seeds(),
        summary.factors(),
        summary.arms(),
        summary.effects(),
        Sentences.of(summary),
        summary.notes());
  }

  /** Makes arms. */
  static final class Arms {
    private final String name;
    private String role = "arm";
    private String reference = "base";
    private final Map<String, String> levels = new LinkedHashMap<>();
    private Optional<String> verdict = Optional.empty();
    private OptionalDouble mean = OptionalDouble.empty();
    private OptionalDouble effect = OptionalDouble.empty();
    private Optional<Interval> interval = Optional.empty();
    private OptionalDouble p = OptionalDouble.empty();
    private OptionalDouble pHolm = OptionalDouble.empty();
    private OptionalDouble better = OptionalDouble.empty();
    private OptionalDouble gap = OptionalDouble.empty();
    private int seeds = 10;
    private int diverged;
    private int failed;
    private OptionalInt needed = OptionalInt.empty();

    private Arms(String name) {
      this.name = name;
    }

    static Arms named(String name) {
      return new Arms(name);
    }

    Arms role(String role) {
      this.role = role;
      return role.equals("arm") ? this : verdict(role);
    }

    Arms reference(String reference) {
      this.reference = reference;
      return this;
    }

    /** The base's values, but those of the factors with these indices changed. */
    Arms levels(List<Factor> factors, int... changed) {
      factors.forEach(factor -> level(factor.name(), factor.levels().getFirst()));
      for (int index : changed) {
        level(factors.get(index).name(), factors.get(index).levels().get(1));
      }
      return this;
    }

    Arms levels(Map<String, String> levels) {
      this.levels.putAll(levels);
      return this;
    }

    Arms level(String factor, String value) {
      levels.put(factor, value);
      return this;
    }

    Arms verdict(String verdict) {
      this.verdict = Optional.of(verdict);
      return this;
    }

    Arms mean(double mean) {
      this.mean = OptionalDouble.of(mean);
      return this;
    }

    Arms effect(double effect) {
      this.effect = OptionalDouble.of(effect);
      return this;
    }

    Arms effect(double effect, double low, double high) {
      interval = Optional.of(new Interval(low, high));
      return effect(effect);
    }

    Arms p(double p, double pHolm) {
      this.p = OptionalDouble.of(p);
      this.pHolm = OptionalDouble.of(pHolm);
      return this;
    }

    Arms better(double probability) {
      better = OptionalDouble.of(probability);
      return this;
    }

    Arms gap(double closed) {
      gap = OptionalDouble.of(closed);
      return this;
    }

    Arms seeds(int seeds) {
      this.seeds = seeds;
      return this;
    }

    Arms diverged(int diverged) {
      this.diverged = diverged;
      return this;
    }

    Arms failed(int failed) {
      this.failed = failed;
      return this;
    }

    Arms needs(int seeds) {
      needed = OptionalInt.of(seeds);
      return this;
    }

    ArmSummary done() {
      return new ArmSummary(
          name,
          role,
          reference,
          role.equals("base") ? List.of() : List.of(name),
          levels,
          verdict,
          mean,
          effect,
          interval,
          p,
          pHolm,
          better,
          gap,
          seeds - failed,
          diverged,
          failed,
          needed);
    }
  }

  /** Trials and curves that fit the arms. */
  private static final class Synthetic {
    private static final int EPOCHS = 40;

    static List<TrialRow> trials(Summary summary) {
      List<TrialRow> rows = new ArrayList<>();
      for (ArmSummary arm : summary.arms()) {
        for (long seed : summary.seeds()) {
          rows.add(trial(summary, arm, seed));
        }
      }
      return rows;
    }

    private static TrialRow trial(Summary summary, ArmSummary arm, long seed) {
      String metric = summary.metric().name();
      if (seed <= arm.failed()) {
        return new TrialRow(
            arm.name(),
            seed,
            "failed",
            OptionalDouble.empty(),
            Map.of(),
            Optional.empty(),
            Optional.of("OutOfMemoryError: Java heap space"));
      }
      if (seed > summary.seeds().size() - arm.diverged()) {
        double worst = summary.metric().worst().orElse(Double.POSITIVE_INFINITY);
        return new TrialRow(
            arm.name(),
            seed,
            "diverged",
            OptionalDouble.of(worst),
            Map.of("train.loss", Double.NaN),
            Optional.of("9f2c"),
            Optional.of("loss is not finite at step " + 17 * seed + ", epoch 2"));
      }
      double value = arm.mean().orElse(1) + 0.012 * wave(seed * 7 + arm.name().length());
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("train.loss", 0.1 + 0.01 * seed);
      metrics.put(metric, value);
      return new TrialRow(
          arm.name(),
          seed,
          "completed",
          OptionalDouble.of(value),
          metrics,
          Optional.of("c0ffee" + seed),
          Optional.empty());
    }

    static List<Curve> curves(Summary summary) {
      List<Curve> curves = new ArrayList<>();
      boolean rises = summary.metric().goal().equals("maximize");
      for (ArmSummary arm : summary.arms()) {
        double end = arm.mean().orElse(0.4);
        boolean lost = arm.mean().isEmpty();
        curves.add(curve(arm.name(), summary.metric().name(), rises ? 0.3 : 2, end, lost));
        curves.add(curve(arm.name(), "train.loss", 2.3, rises ? 1.2 - end : end, lost));
      }
      return curves;
    }

    private static Curve curve(String arm, String metric, double from, double to, boolean lost) {
      List<Integer> epochs = new ArrayList<>();
      List<Double> mean = new ArrayList<>();
      List<Double> low = new ArrayList<>();
      List<Double> high = new ArrayList<>();
      for (int epoch = 1; epoch <= EPOCHS; epoch++) {
        double left = 1.0 / (1 + 0.35 * epoch);
        double value = to + (from - to) * left + 0.01 * wave(epoch * 3 + arm.length());
        double width = 0.015 + 0.1 * left;
        boolean gone = lost && epoch > 12;
        epochs.add(epoch);
        mean.add(gone ? Double.NaN : lost ? value + 0.002 * epoch * epoch : value);
        low.add(gone ? Double.NaN : value - width);
        high.add(gone ? Double.NaN : value + width + (lost ? 0.004 * epoch * epoch : 0));
      }
      return new Curve(arm, metric, epochs, mean, low, high);
    }

    /** From -1 to 1, without pattern to the eye. */
    private static double wave(long i) {
      return StrictMath.sin(12.9898 * i);
    }
  }
}
