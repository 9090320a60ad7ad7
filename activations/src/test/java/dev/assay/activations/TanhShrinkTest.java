package dev.assay.activations;

class TanhShrinkTest extends Bounded {
  TanhShrinkTest() {
    super(new TanhShrink(), 1, 3e-7, 6, 1e-44);
  }
}
