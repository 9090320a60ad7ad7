package dev.assay.layers;

/** Checks of the number of inputs. */
final class Inputs {
  private Inputs() {}

  static int atLeastOne(String layer, int inputs) {
    if (inputs < 1) {
      throw new IllegalArgumentException(layer + " takes at least 1 input, got " + inputs);
    }
    return inputs;
  }
}
