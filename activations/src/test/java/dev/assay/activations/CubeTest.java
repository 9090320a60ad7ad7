package dev.assay.activations;

class CubeTest extends Bounded {
  CubeTest() {
    super(new Cube(), 2, 1e-44, 2, 2e-44);
  }
}
