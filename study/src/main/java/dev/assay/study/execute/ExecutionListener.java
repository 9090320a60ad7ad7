package dev.assay.study.execute;

/** Is told how a study goes; calls may come from several threads, one at a time. */
public interface ExecutionListener {
  /**
   * A batch of trials begins.
   *
   * @param trials of the batch
   * @param done of them, finished in an earlier session
   */
  default void started(String what, int trials, int done) {}

  /** A trial ended, well or not. */
  default void ended(PlannedTrial trial, TrialAnswer answer) {}
}
