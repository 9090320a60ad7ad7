package dev.assay.run.observe;

import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.Snapshot;
import dev.assay.core.network.Network;
import dev.assay.core.network.Workspace;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Progress;
import dev.assay.core.train.StepObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Watches a training from inside: every step of the first few, then ever more rarely, so that a
 * training of n steps is looked at about {@code 8 log2(n)} times.
 */
public final class CourseListener implements StepObserver {
  private static final int EACH_DOUBLING = 4;

  private final Snapshots camera;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final Map<String, List<Double>> series = new LinkedHashMap<>();
  private @Nullable Snapshot open;
  private long steps;

  /**
   * @param layers of the network that will be trained
   */
  public CourseListener(List<Layer> layers) {
    this.camera = new Snapshots(layers);
  }

  @Override
  public boolean wants(long step) {
    long distance = Math.max(1, Long.highestOneBit(step) / EACH_DOUBLING);
    return step % distance == 0;
  }

  @Override
  public void computed(long step, double objective, Network network, Workspace workspace) {
    open = camera.before(step, objective, network, workspace);
  }

  @Override
  public void updated(Network network) {
    if (open != null) {
      snapshots.add(camera.after(open, network));
      open = null;
    }
  }

  @Override
  public void epoch(Progress progress, Map<String, Double> metrics) {
    steps = progress.step();
    metrics.forEach(
        (name, value) -> series.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
  }

  /** Whether a step was seen. */
  public boolean sawSomething() {
    return !snapshots.isEmpty();
  }

  /** The first step that was seen. */
  public Snapshot first() {
    return snapshots.getFirst();
  }

  /**
   * What was seen.
   *
   * @param diverged whether the training did
   * @param clipped values that the loss clipped
   * @param score on rows not trained on
   * @param trainScore on training rows
   */
  public Course course(boolean diverged, long clipped, double score, double trainScore) {
    return new Course(snapshots, series, steps, diverged, clipped, score, trainScore);
  }
}
