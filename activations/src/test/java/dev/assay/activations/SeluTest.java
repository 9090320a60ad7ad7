package dev.assay.activations;

class SeluTest extends Bounded {
  SeluTest() {
    super(new Selu(), 3, 1e-7, 3, 4e-7);
  }
}
