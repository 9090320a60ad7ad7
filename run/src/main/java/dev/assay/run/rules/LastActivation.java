package dev.assay.run.rules;

import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Evidence;
import org.jspecify.annotations.Nullable;

/** The activation a network ends with. */
final class LastActivation {
  private LastActivation() {}

  static @Nullable Activation of(Evidence evidence) {
    return evidence.layers().getLast().activation();
  }

  static String path(Evidence evidence) {
    return "network[" + (evidence.layers().size() - 1) + "]";
  }

  /** Whether outputs are sure to lie in [0, 1]. */
  static boolean givesProbabilities(@Nullable Activation activation) {
    return activation != null && activation.lowerBound() >= 0 && activation.upperBound() <= 1;
  }
}
