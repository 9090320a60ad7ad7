package dev.assay.activations;

class CeluTest extends Bounded {
  CeluTest() {
    super(new Celu(0.75), 3, 1e-7, 3, 3e-7);
  }
}
