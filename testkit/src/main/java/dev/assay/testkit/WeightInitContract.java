package dev.assay.testkit;

import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.check.Law;
import dev.assay.testkit.check.WeightInitChecks;

/** What every initialiser must keep; extend it, and give one with its distribution. */
public abstract class WeightInitContract extends CheckedContract {
  protected abstract WeightInit init();

  /** The distribution stated. */
  public record Moments(Law law) {
    /**
     * Of which only moments and bounds are known.
     *
     * @param kurtosis fourth central moment over the squared variance: 3 for normal, 1.8 for
     *     uniform
     */
    public Moments(double mean, double variance, double kurtosis, double least, double greatest) {
      this(Law.of(mean, variance, kurtosis, least, greatest));
    }

    /** Of draws from [low, high). */
    public static Moments uniform(double low, double high) {
      return new Moments(Law.uniform(low, high));
    }

    /** Without bounds. */
    public static Moments normal(double mean, double variance) {
      return new Moments(Law.normal(mean, variance));
    }

    /** Always the same number. */
    public static Moments constant(double value) {
      return new Moments(Law.constant(value));
    }
  }

  protected abstract Moments moments(int fanIn, int fanOut);

  /** Whether numbers are drawn; by default whether they differ from each other. */
  protected boolean isRandom() {
    return moments(9, 17).law().variance() > 0;
  }

  @Override
  final WeightInit component() {
    return init();
  }

  @Override
  final WeightInitChecks checks() {
    return new WeightInitChecks(
        init(), (fanIn, fanOut) -> moments(fanIn, fanOut).law(), isRandom());
  }
}
