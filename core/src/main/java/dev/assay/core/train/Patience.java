package dev.assay.core.train;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Watches a metric from epoch to epoch: says when patience is over, and keeps the numbers of the
 * best epoch. A value that is not a number is never better.
 */
final class Patience {
  private static final String BEST = "best.";

  private final EarlyStopping settings;
  private final Map<String, Matrix> state;
  private final Map<String, Matrix> kept = new LinkedHashMap<>();
  private double best = Double.NaN;
  private int bestEpoch;

  Patience(EarlyStopping settings, Network network) {
    this.settings = settings;
    this.state = network.state();
    if (settings.restoreBest()) {
      state.forEach((name, m) -> kept.put(name, m.copy()));
    }
  }

  /**
   * Looks at the metrics of an epoch.
   *
   * @param epoch from 1
   * @return whether to stop
   */
  boolean isOver(int epoch, Map<String, Double> metrics) {
    Double value = metrics.get(settings.metric());
    if (value != null && isBetter(value)) {
      best = value;
      bestEpoch = epoch;
      kept.forEach((name, m) -> m.copyFrom(of(state, name)));
    }
    return epoch - bestEpoch >= settings.patience();
  }

  private boolean isBetter(double value) {
    if (bestEpoch == 0) {
      return !Double.isNaN(value);
    }
    return settings.goal().gain(value, best) > settings.minimumDelta();
  }

  /** The epoch to go back to; empty when the network has the best numbers, or may keep its own. */
  OptionalInt earlier(int epoch, boolean epochComplete) {
    boolean back = settings.restoreBest() && bestEpoch > 0;
    return back && (bestEpoch < epoch || !epochComplete)
        ? OptionalInt.of(bestEpoch)
        : OptionalInt.empty();
  }

  void restore() {
    kept.forEach((name, m) -> of(state, name).copyFrom(m));
  }

  void save(Checkpoint into) {
    into.values().put(BEST + "value", Double.toString(best));
    into.values().put(BEST + "epoch", Integer.toString(bestEpoch));
    kept.forEach((name, m) -> into.tensors().put(BEST + name, m));
  }

  void load(Checkpoint from) {
    best = from.number(BEST + "value");
    bestEpoch = (int) from.number(BEST + "epoch");
    kept.forEach((name, m) -> from.read(BEST + name, m));
  }

  private static Matrix of(Map<String, Matrix> matrices, String name) {
    @Nullable Matrix m = matrices.get(name);
    if (m == null) {
      throw new IllegalStateException(name);
    }
    return m;
  }
}
