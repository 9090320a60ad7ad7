package dev.assay.run;

import dev.assay.core.spi.RunListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How to run a trial; nothing here changes its result.
 *
 * @param threads threads to compute with
 * @param out folder for run records; empty for a run that leaves none
 * @param listeners told besides those of the experiment
 * @param cancelled asked before every step whether to stop
 * @param resume folder of a run of the same experiment that did not end, to go on with instead of
 *     beginning a new one
 */
public record TrialOptions(
    int threads,
    Optional<Path> out,
    List<RunListener> listeners,
    BooleanSupplier cancelled,
    Optional<Path> resume) {
  public TrialOptions {
    listeners = List.copyOf(listeners);
  }

  /** Options of a run that begins. */
  public TrialOptions(
      int threads, Optional<Path> out, List<RunListener> listeners, BooleanSupplier cancelled) {
    this(threads, out, listeners, cancelled, Optional.empty());
  }
}
