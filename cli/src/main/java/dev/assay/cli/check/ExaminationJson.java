package dev.assay.cli.check;

import dev.assay.run.record.Json;
import dev.assay.run.record.ResultJson;
import dev.assay.testkit.check.CheckResult;
import dev.assay.testkit.check.Measurement;
import dev.assay.testkit.check.Verdict;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Examinations for scripts. */
public final class ExaminationJson {
  private ExaminationJson() {}

  public static ObjectNode of(List<Examination> examinations) {
    boolean broken = examinations.stream().anyMatch(Examination::broken);
    ObjectNode json = Json.object();
    json.put("schemaVersion", ResultJson.SCHEMA_VERSION);
    json.put("status", broken ? "broken" : "kept");
    ArrayNode list = json.putArray("examined");
    examinations.forEach(e -> add(e, list.addObject()));
    return json;
  }

  private static void add(Examination examination, ObjectNode json) {
    json.put("what", examination.title());
    json.put("from", examination.origin());
    json.put("verdict", word(examination.verdict()));
    if (!examination.reason().isEmpty()) {
      json.put("reason", examination.reason());
    }
    examination.derivativeError().ifPresent(e -> Json.putFinite(json, "derivativeError", e));
    ArrayNode checks = json.putArray("checks");
    examination.results().forEach(r -> add(r, checks.addObject()));
  }

  private static void add(CheckResult result, ObjectNode json) {
    json.put("check", result.check());
    json.put("promise", result.promise());
    json.put("verdict", word(result.verdict()));
    json.put("message", result.message());
    json.put("compared", result.compared());
    ArrayNode worst = json.putArray("worst");
    result.rows().forEach(m -> add(m, worst.addObject()));
  }

  private static void add(Measurement m, ObjectNode json) {
    json.put("where", m.where());
    Json.putFinite(json, "value", m.value());
    json.put("givenName", m.givenName());
    Json.putFinite(json, "given", m.given());
    json.put("expectedName", m.expectedName());
    Json.putFinite(json, "expected", m.expected());
    Json.putFinite(json, "relativeError", m.relativeError());
    json.put("kept", m.kept());
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
