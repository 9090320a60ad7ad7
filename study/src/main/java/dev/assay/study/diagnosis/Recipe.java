package dev.assay.study.diagnosis;

import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.run.rules.Repairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A known-good recipe for tables of some thousand rows, whole and in parts. */
final class Recipe {
  /** Steps after which a small network has learnt what it can. */
  private static final long STEPS = 3000;

  private Recipe() {}

  /** Single parts, by the rule that each would answer, to try where no symptom points. */
  static List<Change> singles(Evidence e, List<Change> known) {
    Map<String, List<List<String>>> parts = new LinkedHashMap<>();
    parts.put("gradient-summed", List.of(Repairs.mean(e)));
    parts.put("loss-does-not-fit", List.of(Repairs.head(e)));
    parts.put("step-too-small", List.of(Repairs.rate(e, 10), Repairs.rate(e, 100)));
    parts.put("step-too-large", List.of(Repairs.rate(e, 0.1), Repairs.rate(e, 0.01)));
    parts.put("inputs-not-scaled", List.of(Repairs.scaleInputs(e)));
    parts.put(
        "targets-not-scaled",
        List.of(Repairs.scaleTargets(e), Repairs.classes(e) ? List.of() : Repairs.scaleBoth(e)));
    parts.put("too-few-steps", List.of(Repairs.moreSteps(e, STEPS)));
    parts.put("optimizer", List.of(Repairs.adam(0.003)));
    parts.put(
        "activation",
        List.of(
            Repairs.hidden(e, "relu", "he-uniform"), Repairs.hidden(e, "tanh", "glorot-uniform")));
    parts.put("poor-start", List.of(Repairs.weights(e, "glorot-uniform")));
    parts.put("gradients-changed", List.of(Repairs.plainGradients(e)));
    parts.put("transform-harms", Repairs.withoutTransforms(e));
    parts.put("strong-dropout", List.of(Repairs.without(e, "dropout")));
    parts.put("schedule-starves", List.of(Repairs.constantRate(e)));
    parts.put("unusual-batch", List.of(Repairs.usualBatch(e)));
    parts.put("narrow-network", List.of(Repairs.widen(e, 32)));
    List<Change> changes = new ArrayList<>();
    parts.forEach((rule, repairs) -> repairs.forEach(r -> add(changes, rule, r)));
    changes.removeIf(c -> known.stream().anyMatch(k -> k.overrides().equals(c.overrides())));
    return changes;
  }

  /** Parts that go together and keep the network's layers. */
  static List<Change> together(Evidence e) {
    List<Change> changes = new ArrayList<>();
    add(changes, "loss-does-not-fit", Repairs.head(e));
    add(changes, "inputs-not-scaled", Repairs.scaleInputs(e));
    add(changes, "targets-not-scaled", Repairs.scaleBoth(e));
    add(changes, "activation", Repairs.hidden(e, "relu", "he-uniform"));
    add(changes, "optimizer", Repairs.adam(0.003));
    add(changes, "schedule-starves", Repairs.constantRate(e));
    add(changes, "gradients-changed", Repairs.plainGradients(e));
    add(changes, "strong-dropout", Repairs.without(e, "dropout"));
    add(changes, "gradient-summed", Repairs.mean(e));
    add(changes, "narrow-network", Repairs.widen(e, 32));
    add(changes, "unusual-batch", Repairs.usualBatch(e));
    add(changes, "too-few-steps", Repairs.moreSteps(e, STEPS));
    return changes;
  }

  /** A recipe that learns most tables, in place of the experiment's own. */
  static List<Change> reference(Evidence e) {
    List<Change> changes = new ArrayList<>();
    add(changes, "targets-not-scaled", Repairs.scaledPlainly(e));
    String hidden = "{type: dense, units: 32, activation: relu, weights: he-uniform}";
    add(
        changes,
        "network",
        List.of(
            "network=[%s, %s, {type: dense, units: %d}]".formatted(hidden, hidden, e.outputs())));
    add(changes, "loss-does-not-fit", List.of("loss=" + Repairs.loss(e)));
    add(changes, "optimizer", Repairs.adam(0.003));
    add(changes, "schedule-starves", List.of("schedule=constant"));
    add(changes, "gradients-changed", List.of("gradients=[]"));
    int rows = e.train().rows();
    int batch = Math.min(32, rows);
    long epochs = Math.min(1000, Math.max(5, Math.ceilDiv(STEPS, Math.ceilDiv(rows, batch))));
    add(
        changes,
        "too-few-steps",
        List.of("training={epochs: " + epochs + ", batchSize: " + batch + ", evaluateEvery: 0}"));
    return changes;
  }

  static List<String> overrides(List<Change> changes) {
    return changes.stream().flatMap(c -> c.overrides().stream()).toList();
  }

  private static void add(List<Change> changes, String rule, List<String> overrides) {
    if (!overrides.isEmpty()) {
      String path = overrides.getFirst().replaceFirst("^[+~]", "").replaceFirst("=.*", "");
      Finding unseen =
          new Finding(
              path,
              "no symptom seen beforehand",
              "a usual setting",
              Double.NaN,
              Double.NaN,
              0.1,
              List.of());
      changes.add(new Change(rule, unseen, overrides, false));
    }
  }
}
