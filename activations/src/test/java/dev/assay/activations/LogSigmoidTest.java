package dev.assay.activations;

class LogSigmoidTest extends Bounded {
  LogSigmoidTest() {
    super(new LogSigmoid(), 2, 0, 4, 1e-44);
  }
}
