package dev.assay.activations;

class SoftsignTest extends Bounded {
  SoftsignTest() {
    super(new Softsign(), 2, 0, 4, 1e-44);
  }
}
