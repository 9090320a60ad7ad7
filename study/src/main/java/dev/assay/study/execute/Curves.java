package dev.assay.study.execute;

import dev.assay.core.spi.Progress;
import dev.assay.core.spi.RunListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps how the metrics of a trial went, in little memory. */
final class Curves implements RunListener {
  /** Evaluations kept at most, evenly spaced, the last one included. */
  static final int POINTS = 64;

  private final List<Integer> epochs = new ArrayList<>();
  private final List<Map<String, Double>> values = new ArrayList<>();
  private final Map<String, Double> lowest = new LinkedHashMap<>();
  private final Map<String, Double> highest = new LinkedHashMap<>();

  @Override
  public void epoch(Progress progress, Map<String, Double> metrics) {
    epochs.add(progress.epoch());
    values.add(new LinkedHashMap<>(metrics));
    metrics.forEach((name, value) -> {
      if (Double.isFinite(value)) {
        lowest.merge(name, value, Math::min);
        highest.merge(name, value, Math::max);
      }
    });
  }

  Map<String, Double> lowest() {
    return lowest;
  }

  Map<String, Double> highest() {
    return highest;
  }

  TrialAnswer.CurvePoints points() {
    int count = Math.min(POINTS, epochs.size());
    List<Integer> kept = new ArrayList<>();
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (int i = 1; i <= count; i++) {
      int at = (int) ((long) i * epochs.size() / count) - 1;
      kept.add(epochs.get(at));
      for (String name : values.getLast().keySet()) {
        Double value = values.get(at).getOrDefault(name, Double.NaN);
        series.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return new TrialAnswer.CurvePoints(kept, series);
  }
}
