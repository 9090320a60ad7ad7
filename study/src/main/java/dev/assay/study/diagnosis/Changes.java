package dev.assay.study.diagnosis;

import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Rule;
import dev.assay.run.rules.Repairs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be tried: first what symptoms point at, then every part of a known-good recipe. */
final class Changes {
  /** Steps after which a small network has learnt what it can. */
  static final long USUAL_STEPS = 3000;

  private Changes() {}

  /** Findings of all rules, the strongest first. */
  static List<Map.Entry<String, Finding>> findings(Map<String, Rule> rules, Evidence evidence) {
    List<Map.Entry<String, Finding>> found = new ArrayList<>();
    rules.forEach(
        (name, rule) -> rule.examine(evidence).forEach(f -> found.add(Map.entry(name, f))));
    found.sort(Comparator.comparingDouble(e -> -e.getValue().strength()));
    return found;
  }

  /** Single changes in the order in which they are worth trying. */
  static List<Change> of(List<Map.Entry<String, Finding>> findings, Evidence evidence) {
    List<Change> changes = new ArrayList<>();
    Set<List<String>> known = new HashSet<>();
    findings.forEach(found -> {
      for (List<String> repair : found.getValue().repairs()) {
        if (!repair.isEmpty() && known.add(repair)) {
          changes.add(new Change(found.getKey(), found.getValue(), repair, true));
        }
      }
    });
    recipe(evidence)
        .forEach((rule, repairs) -> {
          for (List<String> repair : repairs) {
            if (!repair.isEmpty() && known.add(repair)) {
              changes.add(new Change(rule, unseen(repair), repair, false));
            }
          }
        });
    return changes;
  }

  private static Finding unseen(List<String> repair) {
    String path = repair.getFirst().replaceFirst("^[+~]", "").replaceFirst("=.*", "");
    return new Finding(
        path,
        "no symptom seen beforehand",
        "a usual setting",
        Double.NaN,
        Double.NaN,
        0.1,
        List.of());
  }

  /** The parts of a known-good recipe, by the rule that each would answer. */
  private static Map<String, List<List<String>>> recipe(Evidence e) {
    Map<String, List<List<String>>> parts = new LinkedHashMap<>();
    parts.put("gradient-summed", List.of(Repairs.mean(e)));
    parts.put("inputs-not-scaled", List.of(Repairs.scaleInputs(e)));
    parts.put(
        "targets-not-scaled",
        List.of(Repairs.scaleTargets(e), Repairs.classes(e) ? List.of() : Repairs.scaleBoth(e)));
    parts.put("loss-does-not-fit", List.of(Repairs.head(e)));
    parts.put("step-too-small", List.of(Repairs.rate(e, 10), Repairs.rate(e, 100)));
    parts.put("step-too-large", List.of(Repairs.rate(e, 0.1), Repairs.rate(e, 0.01)));
    parts.put("optimizer", List.of(Repairs.adam(0.001), Repairs.adam(0.01)));
    parts.put(
        "poor-start",
        List.of(Repairs.weights(e, "he-uniform"), Repairs.weights(e, "glorot-uniform")));
    parts.put(
        "activation",
        List.of(Repairs.hiddenActivation(e, "relu"), Repairs.hiddenActivation(e, "tanh")));
    parts.put("schedule-starves", List.of(Repairs.constantRate(e)));
    parts.put("gradients-changed", List.of(Repairs.plainGradients(e)));
    parts.put("strong-dropout", List.of(Repairs.without(e, "dropout")));
    parts.put(
        "too-few-steps",
        List.of(Repairs.moreSteps(e, USUAL_STEPS), Repairs.moreSteps(e, 4 * USUAL_STEPS)));
    parts.put("unusual-batch", List.of(Repairs.usualBatch(e)));
    parts.put("narrow-network", List.of(Repairs.widen(e, 32)));
    return parts;
  }

  /** A recipe that learns most tables of a few thousand rows, as overrides. */
  static List<String> reference(Evidence e) {
    List<String> all = new ArrayList<>();
    all.addAll(Repairs.scaleBoth(e));
    all.add(
        "network=[{type: dense, units: 32, activation: relu, weights: he-uniform},"
            + " {type: dense, units: 32, activation: relu, weights: he-uniform},"
            + " {type: dense, units: "
            + e.outputs()
            + "}]");
    all.add("loss=" + Repairs.loss(e));
    all.add("optimizer={type: adam, learningRate: 0.003}");
    all.add("schedule=constant");
    all.add("gradients=[]");
    int rows = e.train().rows();
    int batch = Math.min(32, rows);
    long epochs = Math.min(1000, Math.max(5, Math.ceilDiv(USUAL_STEPS, Math.ceilDiv(rows, batch))));
    all.add("training={epochs: " + epochs + ", batchSize: " + batch + ", evaluateEvery: 0}");
    return all;
  }
}
