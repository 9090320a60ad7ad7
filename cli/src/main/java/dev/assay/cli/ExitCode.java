package dev.assay.cli;

/** The exit codes that scripts rely on. */
final class ExitCode {
  static final int DONE = 0;
  static final int INTERNAL_ERROR = 1;
  static final int BAD_INPUT = 2;
  static final int DIVERGED = 3;
  static final int CHECK_FAILED = 4;
  static final int INCOMPLETE = 5;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
