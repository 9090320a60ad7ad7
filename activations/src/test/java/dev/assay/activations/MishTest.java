package dev.assay.activations;

class MishTest extends Bounded {
  MishTest() {
    super(new Mish(), 6, 2e-43, 6, 3e-7);
  }
}
