package dev.assay.study.report;

import dev.assay.run.record.Json;
import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.EffectSummary;
import dev.assay.study.analysis.Summary;
import dev.assay.study.plan.Factor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A summary in the stable form that {@code --json} prints and summary.json holds. What is absent or
 * not finite is null.
 */
public final class SummaryJson {
  private SummaryJson() {}

  public static ObjectNode of(Summary summary) {
    ObjectNode json = Json.object();
    json.put("schemaVersion", summary.schemaVersion());
    json.put("study", summary.study());
    json.put("question", summary.question().orElse(null));
    json.put("status", summary.status());
    json.put("design", summary.design());
    json.set("metric", metric(summary.metric()));
    ArrayNode seeds = json.putArray("seeds");
    summary.seeds().forEach(seeds::add);
    ArrayNode factors = json.putArray("factors");
    summary.factors().forEach(factor -> factors.add(factor(factor)));
    ArrayNode arms = json.putArray("arms");
    summary.arms().forEach(arm -> arms.add(arm(arm)));
    ArrayNode effects = json.putArray("effects");
    summary.effects().forEach(effect -> effects.add(effect(effect)));
    texts(json, "words", summary.words());
    texts(json, "notes", summary.notes());
    return json;
  }

  static ObjectNode arm(ArmSummary arm) {
    ObjectNode json = Json.object();
    json.put("name", arm.name());
    json.put("role", arm.role());
    json.put("reference", arm.reference());
    texts(json, "overrides", arm.overrides());
    ObjectNode levels = json.putObject("levels");
    for (Map.Entry<String, String> level : arm.levels().entrySet()) {
      levels.put(level.getKey(), level.getValue());
    }
    json.put("verdict", arm.verdict().orElse(null));
    number(json, "mean", arm.mean());
    number(json, "effect", arm.effect());
    interval(json, arm.interval());
    number(json, "p", arm.p());
    number(json, "pHolm", arm.pHolm());
    number(json, "probabilityBetter", arm.probabilityBetter());
    number(json, "gapClosed", arm.gapClosed());
    json.put("trials", arm.trials());
    json.put("diverged", arm.diverged());
    json.put("failed", arm.failed());
    arm.seedsNeeded()
        .ifPresentOrElse(
            seeds -> json.put("seedsNeeded", seeds), () -> json.putNull("seedsNeeded"));
    return json;
  }

  static ObjectNode effect(EffectSummary effect) {
    ObjectNode json = Json.object();
    json.put("kind", effect.kind());
    texts(json, "factors", effect.factors());
    json.put("level", effect.level().orElse(null));
    Json.putFinite(json, "effect", effect.effect());
    interval(json, effect.interval());
    number(json, "p", effect.p());
    return json;
  }

  private static ObjectNode metric(Summary.MetricSummary metric) {
    ObjectNode json = Json.object();
    json.put("name", metric.name());
    json.put("goal", metric.goal());
    Json.putFinite(json, "minimumEffect", metric.minimumEffect());
    json.put("at", metric.at());
    number(json, "worst", metric.worst());
    return json;
  }

  private static ObjectNode factor(Factor factor) {
    ObjectNode json = Json.object();
    json.put("name", factor.name());
    texts(json, "paths", factor.paths());
    texts(json, "levels", factor.levels());
    return json;
  }

  private static void texts(ObjectNode json, String name, List<String> texts) {
    ArrayNode array = json.putArray(name);
    texts.forEach(array::add);
  }

  private static void number(ObjectNode json, String name, OptionalDouble number) {
    Json.putFinite(json, name, number.orElse(Double.NaN));
  }

  private static void interval(ObjectNode json, Optional<ArmSummary.Interval> interval) {
    if (interval.isEmpty()) {
      json.putNull("interval");
      return;
    }
    ArrayNode array = json.putArray("interval");
    for (double end : new double[] {interval.get().low(), interval.get().high()}) {
      if (Double.isFinite(end)) {
        array.add(end);
      } else {
        array.addNull();
      }
    }
  }
}
