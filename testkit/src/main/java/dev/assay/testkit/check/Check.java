package dev.assay.testkit.check;

/**
 * One promise of a component's contract, and how to try it.
 *
 * @param name stable, lower case with hyphens, such as {@code derivative}
 * @param promise what is promised, as a sentence without a full stop
 * @param quick whether it takes milliseconds, so that it is also tried when a plugin's component is
 *     used
 * @param body tries it
 */
public record Check(String name, String promise, boolean quick, Body body) {
  /** Tries a promise and writes down what it finds. */
  @FunctionalInterface
  public interface Body {
    void run(Findings findings);
  }

  /** A check that takes milliseconds. */
  public static Check quick(String name, String promise, Body body) {
    return new Check(name, promise, true, body);
  }

  /** A check that is run when it is asked for only. */
  public static Check thorough(String name, String promise, Body body) {
    return new Check(name, promise, false, body);
  }

  /** Tries the promise; an exception of the component breaks it. */
  public CheckResult run() {
    Findings findings = new Findings();
    try {
      body.run(findings);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      findings.broken("failed with " + e + at(e));
    }
    return findings.result(this);
  }

  private static String at(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  /**
   * Tries the promise, for tests.
   *
   * @throws AssertionError with the mistake unless the promise is kept
   */
  public void require() {
    CheckResult result = run();
    if (result.verdict() != Verdict.KEPT) {
      throw new AssertionError(name + ": " + result.message());
    }
  }
}
