package dev.assay.study.analysis;

import java.util.List;

/**
 * How one arm learned: for each evaluated epoch, the mean of a metric over seeds and the smallest
 * and largest value. NaN where no trial has a finite value.
 *
 * @param arm name of the arm
 * @param metric such as {@code train.loss}
 */
public record Curve(
    String arm,
    String metric,
    List<Integer> epochs,
    List<Double> mean,
    List<Double> low,
    List<Double> high) {}
