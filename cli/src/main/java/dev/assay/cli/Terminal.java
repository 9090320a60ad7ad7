package dev.assay.cli;

/** Whether a person is looking. */
final class Terminal {
  private Terminal() {}

  /** The launcher knows whether standard error is a terminal and says so in a property. */
  static boolean isTerminal() {
    return Boolean.getBoolean("assay.terminal");
  }
}
