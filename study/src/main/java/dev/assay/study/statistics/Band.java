package dev.assay.study.statistics;

import java.util.Arrays;

/**
 * Mean and range of one number over seeds, such as a metric after an epoch. Values that are not
 * finite are left out.
 *
 * @param mean NaN without a finite value
 * @param low the smallest; NaN without a finite value
 * @param high the largest; NaN without a finite value
 */
public record Band(double mean, double low, double high) {
  /**
   * The band of these values.
   *
   * @param values in any order; may hold infinities and NaN
   */
  public static Band of(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      return new Band(Double.NaN, Double.NaN, Double.NaN);
    }
    double low = finite[0];
    double high = finite[0];
    for (double value : finite) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Band(Differences.mean(finite), low, high);
  }
}
