package dev.assay.cli;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Problem;

/** Problems of the command line itself. */
final class Usage {
  private Usage() {}

  static ConfigException problem(String message) {
    return new ConfigException(
        new Problem("command line", null, null, null, message, null, null, null));
  }

  static void requireThreads(int threads) {
    if (threads < 1) {
      throw problem("--threads: got " + threads + ", expected a whole number >= 1");
    }
  }
}
