package dev.assay.activations;

class HardTanhTest extends Bounded {
  HardTanhTest() {
    super(new HardTanh(-1, 1), 0, 0, 0, 0);
  }
}
