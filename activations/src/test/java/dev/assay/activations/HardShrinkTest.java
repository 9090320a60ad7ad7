package dev.assay.activations;

class HardShrinkTest extends Bounded {
  HardShrinkTest() {
    super(new HardShrink(0.5), 0, 0, 0, 0);
  }
}
