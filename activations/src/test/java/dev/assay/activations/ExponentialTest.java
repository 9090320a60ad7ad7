package dev.assay.activations;

class ExponentialTest extends Bounded {
  ExponentialTest() {
    super(new Exponential(), 1, 0, 2, 0);
  }
}
