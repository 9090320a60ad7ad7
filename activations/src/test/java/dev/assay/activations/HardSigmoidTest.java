package dev.assay.activations;

class HardSigmoidTest extends Bounded {
  HardSigmoidTest() {
    super(new HardSigmoid(), 1, 1e-7, 1, 0);
  }
}
