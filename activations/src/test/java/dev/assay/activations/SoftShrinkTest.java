package dev.assay.activations;

class SoftShrinkTest extends Bounded {
  SoftShrinkTest() {
    super(new SoftShrink(0.5), 1, 0, 0, 0);
  }
}
