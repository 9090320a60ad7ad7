package dev.assay.core.kernel;

import jdk.incubator.vector.FloatVector;

/** Asks the Vector API, in a class of its own so that {@link Lanes} loads without that module. */
final class PreferredLanes {
  private PreferredLanes() {}

  static int bits() {
    return Math.min(FloatVector.SPECIES_PREFERRED.vectorBitSize(), 512);
  }
}
