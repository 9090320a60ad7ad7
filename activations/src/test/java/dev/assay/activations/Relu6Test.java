package dev.assay.activations;

class Relu6Test extends Bounded {
  Relu6Test() {
    super(new Relu6(), 0, 0, 0, 0);
  }
}
