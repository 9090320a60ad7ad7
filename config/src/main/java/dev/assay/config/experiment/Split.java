package dev.assay.config.experiment;

import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;

/**
 * How a source's rows are divided.
 *
 * <p>The fractions sum to 1. A source with its own test part keeps it, and only its other rows are
 * divided, in the proportion of train to validation; see {@link #withoutTest()}. When {@code split}
 * is left out, 0.8, 0.1 and 0.1 are used.
 */
public record Split(
    @Param(value = "Fraction of rows to learn from", range = "(0, 1]") double train,
    @Param(
            value = "Fraction of rows to choose by; without it there are no validation metrics",
            byDefault = "0",
            range = "[0, 1)")
        double validation,
    @Param(value = "Fraction of rows to judge by at the end", byDefault = "0", range = "[0, 1)")
        double test,
    @Param(
            value = "Divide at random; otherwise the parts are runs of rows in the source's order",
            byDefault = "true")
        boolean shuffle,
    @Param(
            value = "Keep the proportions of the classes in every part, where there are classes",
            byDefault = "true")
        boolean stratify) {
  private static final double TOLERANCE = 1e-9;

  public Split {
    Params.check(Split.class, train, validation, test, shuffle, stratify);
    double sum = train + validation + test;
    if (Math.abs(sum - 1) > TOLERANCE) {
      throw new ParamException("", sum, "train, validation and test that sum to 1");
    }
  }

  /** The division of the remaining rows when the source has its own test part. */
  public Split withoutTest() {
    double rest = train + validation;
    return new Split(train / rest, validation / rest, 0, shuffle, stratify);
  }
}
