package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.WeightInit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What every initialiser promises. */
public abstract class WeightInitContract {
  private static final int FAN_IN = 256;
  private static final int FAN_OUT = 300;
  private static final double STANDARD_ERRORS = 4;

  protected abstract WeightInit init();

  /**
   * The distribution stated.
   *
   * @param kurtosis fourth central moment over the squared variance: 3 for normal, 1.8 for uniform
   */
  public record Moments(
      double mean, double variance, double kurtosis, double least, double greatest) {
    /** Of draws from [low, high). */
    public static Moments uniform(double low, double high) {
      double width = high - low;
      return new Moments((low + high) / 2, width * width / 12, 1.8, low, Math.nextDown(high));
    }

    /** Without bounds. */
    public static Moments normal(double mean, double variance) {
      return new Moments(mean, variance, 3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Always the same number. */
    public static Moments constant(double value) {
      return new Moments(value, 0, 1, value, value);
    }
  }

  protected abstract Moments moments(int fanIn, int fanOut);

  /** Whether numbers are drawn; by default whether they differ from each other. */
  protected boolean isRandom() {
    return moments(9, 17).variance() > 0;
  }

  @Test
  void hasTheMomentsStated() {
    Matrix weights = filled("dense-1.weights", FAN_IN, FAN_OUT);
    Moments stated = moments(FAN_IN, FAN_OUT);
    int n = weights.size();
    double sum = 0;
    for (float w : weights.data()) {
      assertThat((double) w).isBetween(stated.least(), stated.greatest());
      sum += w;
    }
    double mean = sum / n;
    double squares = 0;
    for (float w : weights.data()) {
      squares += (w - mean) * (w - mean);
    }
    double variance = squares / n;
    double meanError = Math.sqrt(stated.variance() / n);
    double varianceError = stated.variance() * Math.sqrt((stated.kurtosis() - 1) / n);
    assertThat(mean).isCloseTo(stated.mean(), within(STANDARD_ERRORS * meanError));
    assertThat(variance).isCloseTo(stated.variance(), within(STANDARD_ERRORS * varianceError));
  }

  @Test
  void sameStreamGivesTheSameNumbers() {
    assertThat(filled("a", 9, 17).data()).isEqualTo(filled("a", 9, 17).data());
  }

  @Test
  void differentOwnersGetDifferentNumbers() {
    boolean equal = Arrays.equals(filled("a", 9, 17).data(), filled("b", 9, 17).data());
    assertThat(equal).isEqualTo(!isRandom());
  }

  @Test
  void fillsARowVector() {
    Moments stated = moments(1, 9);
    for (float element : filled("bias", 1, 9).data()) {
      assertThat((double) element).isBetween(stated.least(), stated.greatest());
    }
  }

  @Test
  void writesAllOfAViewAndNothingElse() {
    Matrix whole = Matrix.zeros(7, 5);
    whole.fill(Float.NaN);
    init().fill(whole.rows(2, 3), stream("a"));
    assertThat(whole.rows(2, 3).copy().data()).isEqualTo(filled("a", 3, 5).data());
    for (int row : new int[] {0, 1, 5, 6}) {
      assertThat(whole.rows(row, 1).copy().data()).containsOnly(Float.NaN);
    }
  }

  private Matrix filled(String owner, int rows, int columns) {
    Matrix weights = Matrix.zeros(rows, columns);
    weights.fill(Float.NaN);
    init().fill(weights, stream(owner));
    for (float element : weights.data()) {
      assertThat(element).isNotNaN();
    }
    return weights;
  }

  private static RandomStream stream(String owner) {
    return RandomStream.of(7, Purpose.INIT, owner);
  }
}
