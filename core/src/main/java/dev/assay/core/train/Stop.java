package dev.assay.core.train;

import java.util.OptionalInt;

/**
 * Why training ended where it did, and whose numbers the network has.
 *
 * @param restored the epoch whose numbers the network got back, from 1; empty for those of the end
 */
public record Stop(Reason reason, OptionalInt restored) {
  /** What ended training. */
  public enum Reason {
    LAST_EPOCH,
    EARLY_STOPPING,
    TIME_LIMIT
  }
}
