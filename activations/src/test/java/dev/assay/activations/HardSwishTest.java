package dev.assay.activations;

class HardSwishTest extends Bounded {
  HardSwishTest() {
    super(new HardSwish(), 2, 3e-7, 2, 2e-7);
  }
}
