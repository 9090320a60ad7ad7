package dev.assay.study.execute;

/**
 * Runs trials. Called from several threads at once; the same request gives the same answer, times
 * aside, whoever runs it.
 */
public interface TrialRunner extends AutoCloseable {
  /**
   * Runs one trial and waits for it.
   *
   * @param request what to run
   * @return one JSON object, as {@link TrialAnswer} writes it; a trial that throws is an answer too
   */
  String run(TrialRequest request);

  @Override
  void close();
}
