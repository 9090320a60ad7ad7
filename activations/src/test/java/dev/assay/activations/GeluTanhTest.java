package dev.assay.activations;

class GeluTanhTest extends Bounded {
  GeluTanhTest() {
    super(new GeluTanh(), 4, 3e-7, 4, 1e-6);
  }
}
