package dev.assay.testkit.check;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.WeightInit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The checks of an initialiser. */
public final class WeightInitChecks implements Checks {
  private static final int[][] SHAPES = {{256, 300}, {64, 1024}, {1024, 64}};

  /** 13 matrices of 256 x 300 are a million draws. */
  private static final int MATRICES = 13;

  private static final double STANDARD_ERRORS = 4;

  /** Kolmogorov's bound that one sample in a thousand exceeds, times the root of its size. */
  private static final double KOLMOGOROV = 1.95;

  /** What fills a matrix is distributed like, by its shape. */
  @FunctionalInterface
  public interface LawOfShape {
    Law of(int fanIn, int fanOut);
  }

  private final WeightInit init;
  private final Optional<LawOfShape> law;
  private final Optional<Boolean> random;

  private WeightInitChecks(WeightInit init, Optional<LawOfShape> law, Optional<Boolean> random) {
    this.init = init;
    this.law = law;
    this.random = random;
  }

  /**
   * The checks with the distribution that is stated.
   *
   * @param random whether numbers are drawn
   */
  public WeightInitChecks(WeightInit init, LawOfShape law, boolean random) {
    this(init, Optional.of(law), Optional.of(random));
  }

  /** The checks when the distribution is not known. */
  public WeightInitChecks(WeightInit init) {
    this(init, Optional.empty(), Optional.empty());
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    law.ifPresent(l -> {
      checks.add(
          Check.thorough(
              "moments", "mean, variance and bounds are those stated", f -> moments(f, l)));
      if (l.of(SHAPES[0][0], SHAPES[0][1]).cumulative().isPresent()) {
        checks.add(
            Check.thorough(
                "distribution",
                "a million draws are distributed as stated",
                f -> distribution(f, l)));
      }
    });
    random.ifPresent(r -> {
      checks.add(
          Check.quick(
              "owners", "each matrix has draws of its own, if it draws", f -> owners(f, r)));
      checks.add(
          Check.quick(
              "symmetry", "units differ from each other, if it draws", f -> symmetry(f, r)));
    });
    checks.add(Check.quick("finite", "all numbers are written and finite", this::finite));
    checks.add(Check.quick("same-seed", "the same stream gives the same bits", this::sameSeed));
    checks.add(Check.quick("view", "it fills a view and nothing else", this::view));
    return checks;
  }

  private Matrix filled(String owner, int rows, int columns) {
    Matrix weights = LayerPass.poisoned(rows, columns);
    init.fill(weights, stream(owner));
    return weights;
  }

  private static RandomStream stream(String owner) {
    return RandomStream.of(7, Purpose.INIT, owner);
  }

  private void moments(Findings findings, LawOfShape laws) {
    Comparison means = findings.compare("the mean is not the one stated", "mean", "stated");
    Comparison variances =
        findings.compare("the variance is not the one stated", "variance", "stated");
    boolean swapped = true;
    boolean squared = true;
    for (int[] shape : SHAPES) {
      Law law = laws.of(shape[0], shape[1]);
      Matrix weights = filled("dense-1.weights", shape[0], shape[1]);
      bounds(findings, law, weights);
      double[] numbers = widened(weights);
      int n = numbers.length;
      double mean = Arrays.stream(numbers).sum() / n;
      double variance = Arrays.stream(numbers).map(w -> (w - mean) * (w - mean)).sum() / n;
      String where = "fan-in " + shape[0] + ", fan-out " + shape[1];
      means.add(
          where, Double.NaN, mean, law.mean(), STANDARD_ERRORS * Math.sqrt(law.variance() / n));
      variances.add(where, Double.NaN, variance, law.variance(), allowed(law, n));
      Law other = laws.of(shape[1], shape[0]);
      swapped &= Math.abs(variance - other.variance()) <= allowed(other, n);
      double power = law.variance() * law.variance();
      squared &= Math.abs(variance - power) <= 0.1 * power;
    }
    if (variances.broken() && swapped) {
      variances.hint("it is that for fan-in and fan-out the other way round");
    } else if (variances.broken() && squared) {
      variances.hint(
          "its square root is the variance stated: was the variance taken for the"
              + " standard deviation?");
    }
  }

  private static double allowed(Law law, int n) {
    return STANDARD_ERRORS * law.variance() * Math.sqrt((law.kurtosis() - 1) / n)
        + 1e-12 * law.variance();
  }

  private static void bounds(Findings findings, Law law, Matrix weights) {
    double[] outside =
        Arrays.stream(widened(weights))
            .filter(w -> !(w >= law.least() && w <= law.greatest()))
            .toArray();
    findings.require(
        outside.length == 0,
        () ->
            "%s is outside of what is stated, %s to %s; so are %s numbers"
                .formatted(
                    Text.number(outside[0]),
                    Text.number(law.least()),
                    Text.number(law.greatest()),
                    Text.share(outside.length, weights.size())));
  }

  private static double[] widened(Matrix m) {
    double[] result = new double[m.size()];
    Arrays.setAll(result, i -> m.data()[m.offset() + i]);
    return result;
  }

  private void distribution(Findings findings, LawOfShape laws) {
    int rows = SHAPES[0][0];
    int columns = SHAPES[0][1];
    DoubleUnaryOperator cumulative = laws.of(rows, columns).cumulative().orElseThrow();
    double[] all =
        IntStream.range(0, MATRICES)
            .mapToObj(i -> filled("dense-" + i + ".weights", rows, columns))
            .flatMapToDouble(m -> Arrays.stream(widened(m)))
            .sorted()
            .toArray();
    double greatest = 0;
    double at = 0;
    for (int i = 0; i < all.length; i++) {
      double p = cumulative.applyAsDouble(all[i]);
      double distance =
          Math.max(Math.abs(p - (double) i / all.length), Math.abs(p - (i + 1.0) / all.length));
      if (distance > greatest) {
        greatest = distance;
        at = all[i];
      }
    }
    double allowed = KOLMOGOROV / Math.sqrt(all.length);
    double distance = greatest;
    double where = at;
    findings.require(
        distance <= allowed,
        () ->
            "%d draws are not distributed as stated: the shares of numbers up to %s differ by %s, chance allows %s (Kolmogorov and Smirnov)"
                .formatted(
                    all.length, Text.number(where), Text.error(distance), Text.error(allowed)));
  }

  private void owners(Findings findings, boolean draws) {
    boolean equal = Bits.same(filled("a", 9, 17).data(), filled("b", 9, 17).data());
    findings.require(
        !equal || !draws,
        "matrices of different names get the same numbers: are they not drawn from the stream that"
            + " is handed in?");
    findings.require(equal || draws, "it draws numbers, and says that it does not");
  }

  private void symmetry(Findings findings, boolean draws) {
    Matrix w = filled("a", 17, 9);
    boolean equal = true;
    for (int i = 0; equal && i < w.rows(); i++) {
      for (int j = 1; equal && j < w.columns(); j++) {
        equal = w.get(i, j) == w.get(i, 0);
      }
    }
    findings.require(
        !equal || !draws,
        "all units of a layer get the same weights, so they stay the same for ever: does an"
            + " element's draw depend on its row only?");
  }

  private void finite(Findings findings) {
    for (int[] shape : new int[][] {{9, 17}, {1, 9}, {17, 1}, {1, 1}}) {
      Matrix weights = filled("a", shape[0], shape[1]);
      for (int i = 0; i < weights.size(); i++) {
        float w = weights.data()[i];
        if (!Float.isFinite(w)) {
          findings.broken(
              "in a matrix of %d x %d the number at %s is %s"
                  .formatted(
                      shape[0],
                      shape[1],
                      LayerPass.place(weights, i),
                      Float.isNaN(w) ? "not written, or NaN" : w));
          return;
        }
      }
    }
  }

  private void sameSeed(Findings findings) {
    Matrix first = filled("a", 9, 17);
    filled("b", 5, 3);
    Bits.require(
        findings,
        "filled again from the same stream it gives other numbers",
        i -> LayerPass.place(first, i),
        filled("a", 9, 17).data(),
        first.data());
  }

  private void view(Findings findings) {
    Matrix whole = LayerPass.poisoned(7, 5);
    init.fill(whole.rows(2, 3), stream("a"));
    Matrix expected = filled("a", 3, 5);
    Bits.require(
        findings,
        "a view within a greater matrix gets other numbers",
        i -> LayerPass.place(expected, i),
        whole.rows(2, 3).copy().data(),
        expected.data());
    for (int row : new int[] {0, 1, 5, 6}) {
      for (float w : whole.rows(row, 1).copy().data()) {
        findings.require(Float.isNaN(w), "it writes beyond the view that it is given");
      }
    }
  }
}
