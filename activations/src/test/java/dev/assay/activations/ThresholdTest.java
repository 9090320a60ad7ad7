package dev.assay.activations;

class ThresholdTest extends Bounded {
  ThresholdTest() {
    super(new Threshold(0.75, -0.25), 1, 0, 0, 0);
  }
}
