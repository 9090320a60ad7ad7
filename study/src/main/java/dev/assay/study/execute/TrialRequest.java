package dev.assay.study.execute;

/**
 * One trial to run; text, so that it can travel to another process or machine.
 *
 * @param yaml a resolved experiment
 * @param seed replaces the experiment's
 * @param timeoutSeconds held at step boundaries; infinite for none
 */
public record TrialRequest(String yaml, long seed, double timeoutSeconds) {}
