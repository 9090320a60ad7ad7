package dev.assay.study.diagnosis;

import dev.assay.core.spi.Finding;
import dev.assay.run.record.Json;
import dev.assay.study.statistics.Estimate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A diagnosis as JSON. */
public final class DiagnosisJson {
  private static final int SCHEMA_VERSION = 1;

  private DiagnosisJson() {}

  public static ObjectNode of(Diagnosis diagnosis) {
    ObjectNode json = Json.object();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("experiment", diagnosis.experiment());
    json.put("verdict", diagnosis.verdict().text());
    Criterion criterion = diagnosis.criterion();
    ObjectNode learns = json.putObject("criterion");
    learns.put("metric", criterion.metric());
    Json.putFinite(learns, "prior", criterion.prior());
    Json.putFinite(learns, "reference", criterion.reference());
    Json.putFinite(learns, "threshold", criterion.threshold());
    Json.putFinite(learns, "margin", criterion.margin());
    ArrayNode scores = json.putArray("scores");
    diagnosis.baseScores().forEach(scores::add);
    ArrayNode findings = json.putArray("findings");
    diagnosis.findings().forEach(t -> findings.add(tried(t)));
    diagnosis.observed().forEach(f -> findings.add(observed(f.getKey(), f.getValue())));
    ArrayNode repair = json.putArray("repair");
    diagnosis.repair().forEach(repair::add);
    Json.putFinite(json, "repairedScore", diagnosis.repairedScore());
    json.put("epochs", diagnosis.epochs());
    json.put("trainings", diagnosis.trainings());
    return json;
  }

  private static ObjectNode tried(Tried tried) {
    ObjectNode json = finding(tried.change().rule(), tried.change().finding());
    json.put("status", tried.status().text());
    ArrayNode repair = json.putArray("repair");
    tried.change().overrides().forEach(repair::add);
    tried.estimate().ifPresentOrElse(e -> effect(json, e), () -> noEffect(json));
    return json;
  }

  private static void effect(ObjectNode json, Estimate estimate) {
    Json.putFinite(json, "effect", estimate.effect());
    estimate
        .interval()
        .ifPresentOrElse(
            i -> json.putArray("interval").add(i.low()).add(i.high()),
            () -> json.putNull("interval"));
    json.put("p", estimate.p());
  }

  private static void noEffect(ObjectNode json) {
    json.putNull("effect");
    json.putNull("interval");
    json.putNull("p");
  }

  private static ObjectNode observed(String rule, Finding finding) {
    ObjectNode json = finding(rule, finding);
    json.put("status", "observed");
    json.putArray("repair");
    noEffect(json);
    return json;
  }

  private static ObjectNode finding(String rule, Finding finding) {
    ObjectNode json = Json.object();
    json.put("rule", rule);
    json.put("path", finding.path());
    Json.putFinite(json, "value", finding.value());
    Json.putFinite(json, "threshold", finding.threshold());
    json.put("evidence", finding.given());
    json.put("expected", finding.expected());
    return json;
  }
}
