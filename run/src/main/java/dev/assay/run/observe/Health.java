package dev.assay.run.observe;

import dev.assay.core.data.Targets;
import dev.assay.core.spi.Loss;
import dev.assay.core.train.Outcome;
import java.util.Locale;
import java.util.Optional;

/** A glance at a finished training; costs one look at some rows' targets and changes nothing. */
public final class Health {
  /** A loss within this share of that of a constant answer has learnt nothing. */
  private static final double MARGIN = 0.02;

  private static final int ROWS = 4096;

  private Health() {}

  /**
   * What looks wrong, in words; empty when nothing does, or training was interrupted.
   *
   * @param train targets after transforms
   */
  public static Optional<String> suspicion(Loss loss, int outputs, Targets train, Outcome outcome) {
    if (outcome.status() == Outcome.Status.DIVERGED) {
      return Optional.of("training diverged");
    }
    Double reached = outcome.metrics().get("train.loss");
    if (outcome.status() == Outcome.Status.INTERRUPTED || reached == null) {
      return Optional.empty();
    }
    double prior = Priors.loss(loss, outputs, sample(train));
    return reached >= prior - MARGIN * Math.abs(prior)
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "train.loss %.4g is no better than the %.4g of an answer that ignores the inputs",
                reached,
                prior))
        : Optional.empty();
  }

  /** Rows at equal distances. */
  private static Targets sample(Targets targets) {
    int rows = Math.min(ROWS, targets.rows());
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = (int) ((long) i * targets.rows() / rows);
    }
    Targets sample = targets.allocate(rows);
    targets.gather(order, 0, rows, sample);
    return sample;
  }
}
